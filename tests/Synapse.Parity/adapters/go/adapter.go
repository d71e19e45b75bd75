package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	openapi "client"
)

type object = map[string]interface{}

type call struct {
	BaseUrl           string
	Operation         string
	Credentials       map[string]string
	Path, Query, Form object
	Body              interface{}
	All               bool
	BareCredentials   bool
}

type refused struct {
	error
	response *http.Response
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var next call
		must(decode(line, &next))
		result, err := makeCall(next)
		outcome := object{"result": tag(result)}
		if err != nil {
			outcome = object{"error": describe(err)}
		}
		text, err := json.Marshal(outcome)
		must(err)
		fmt.Printf("%s\n", text)
	}
}

func makeCall(next call) (interface{}, error) {
	if _, pages := next.Query["page_size"]; !next.All || !pages {
		return send(next)
	}

	// The generator knows no paging, so the caller counts.
	items := []interface{}{}
	for number := 1; ; number++ {
		if number > 1 {
			next.Query["page"] = json.Number(fmt.Sprint(number))
		}
		page, err := send(next)
		if err != nil {
			return nil, err
		}
		items = append(items, page.(object)["results"].([]interface{})...)
		if next := page.(object)["next"]; next == nil || next == "" {
			return items, nil
		}
	}
}

func send(next call) (interface{}, error) {
	configuration := openapi.NewConfiguration()
	configuration.Servers = openapi.ServerConfigurations{{URL: next.BaseUrl}}
	// Go repeats a GET whose connection was used before and breaks.
	configuration.HTTPClient = &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	keys := map[string]openapi.APIKey{}
	prefix := "Token"
	if next.BareCredentials {
		prefix = ""
	}
	for name, value := range next.Credentials {
		keys[strings.ToUpper(name[:1])+name[1:]] = openapi.APIKey{Key: value, Prefix: prefix}
	}
	arguments := []reflect.Value{reflect.ValueOf(context.WithValue(context.Background(), openapi.ContextAPIKeys, keys))}
	method := find(openapi.NewAPIClient(configuration), camelCase(next.Operation))
	for _, value := range next.Path {
		arguments = append(arguments, convert(value, method.Type().In(1)))
	}
	request := method.Call(arguments)[0]
	for _, values := range []object{next.Query, next.Form} {
		for name, value := range values {
			request = set(request, camelCase(name), value)
		}
	}
	for i := 0; next.Body != nil && i < request.NumMethod(); i++ {
		if name := request.Type().Method(i).Name; name != "Execute" {
			request = set(request, name, next.Body)
			break
		}
	}
	outcome := request.MethodByName("Execute").Call(nil)
	response := outcome[1].Interface().(*http.Response)
	if err, failed := outcome[2].Interface().(error); failed {
		return nil, refused{err, response}
	}
	return plain(outcome[0].Interface()), nil
}

// find looks for the method in each of the client's services.
func find(client *openapi.APIClient, name string) reflect.Value {
	for services, i := reflect.ValueOf(client).Elem(), 0; ; i++ {
		if field := services.Field(i); field.CanInterface() {
			if method := field.MethodByName(name); method.IsValid() {
				return method
			}
		}
	}
}

func set(request reflect.Value, name string, value interface{}) reflect.Value {
	method := request.MethodByName(name)
	return method.Call([]reflect.Value{convert(value, method.Type().In(0))})[0]
}

func convert(value interface{}, to reflect.Type) reflect.Value {
	if tagged, isObject := value.(object); isObject && tagged["$file"] != nil {
		return reflect.ValueOf(fileOf(tagged["$file"].(object)))
	}
	text, err := json.Marshal(untag(value))
	must(err)
	target := reflect.New(to)
	if decode(text, target.Interface()) != nil {
		// A part of a form is text, whatever the caller has.
		target.Elem().SetString(string(text))
	}
	return target.Elem()
}

func fileOf(value object) *os.File {
	folder, err := os.MkdirTemp(".", "file")
	must(err)
	content, err := base64.StdEncoding.DecodeString(value["base64"].(string))
	must(err)
	path := filepath.Join(folder, value["name"].(string))
	must(os.WriteFile(path, content, 0o600))
	file, err := os.Open(path)
	must(err)
	return file
}

func describe(err error) object {
	failure := object{"status": nil, "body": nil, "message": err.Error()}
	if call, sent := err.(refused); sent && call.response != nil {
		failure["status"] = tag(json.Number(fmt.Sprint(call.response.StatusCode)))
		if answer, answered := call.error.(openapi.GenericOpenAPIError); answered {
			var body interface{} = string(answer.Body())
			_ = decode(answer.Body(), &body)
			failure["body"] = tag(body)
		}
	}
	return failure
}

func untag(value interface{}) interface{} {
	return walk(value, untag, func(members object) (interface{}, bool) {
		if number, tagged := members["$number"]; tagged {
			return json.Number(number.(string)), true
		}
		date, tagged := members["$date"]
		return date, tagged
	})
}

func tag(value interface{}) interface{} {
	if number, isNumber := value.(json.Number); isNumber {
		return object{"$number": number.String()}
	}
	return walk(value, tag, func(object) (interface{}, bool) { return nil, false })
}

func walk(value interface{}, each func(interface{}) interface{}, whole func(object) (interface{}, bool)) interface{} {
	switch present := value.(type) {
	case object:
		if replaced, done := whole(present); done {
			return replaced
		}
		changed := object{}
		for name, member := range present {
			changed[name] = each(member)
		}
		return changed
	case []interface{}:
		changed := []interface{}{}
		for _, item := range present {
			changed = append(changed, each(item))
		}
		return changed
	}
	return value
}

// plain is the value as JSON has it, its numbers with all their digits.
func plain(value interface{}) (result interface{}) {
	text, err := json.Marshal(value)
	must(err)
	must(decode(text, &result))
	return result
}

func decode(text []byte, target interface{}) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(target)
}

func camelCase(name string) string {
	return strings.ReplaceAll(strings.Title(strings.ReplaceAll(name, "_", " ")), " ", "")
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
