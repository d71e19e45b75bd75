package openapi

import "encoding/json"

// What is anyOf, of which the generator makes structs without fields.
type (
	AnyOfConsoleLogstring = interface{}
	AnyOflongPlugin       = interface{}
	AnyOflongstring       = interface{}
	ConsoleLogPage        = interface{}
	CreatedLogs           = interface{}
	JobId                 = interface{}
	LogEntries            = interface{}
	PluginRef             = interface{}
	RunPluginResult       = interface{}
	StorageConfiguration  = interface{}
	StoragePage           = interface{}
	ValidationErrors      = interface{}

	NullableAnyOflongPlugin      = NullableAny
	NullableAnyOflongstring      = NullableAny
	NullableJobId                = NullableAny
	NullableStorageConfiguration = NullableAny
)

// NullableAny is what the generator makes of every other type that may be null.
type NullableAny struct {
	value interface{}
	isSet bool
}

func (v NullableAny) Get() *interface{}            { return &v.value }
func (v *NullableAny) Set(value *interface{})      { v.value, v.isSet = *value, true }
func (v NullableAny) IsSet() bool                  { return v.isSet }
func (v *NullableAny) Unset()                      { v.value, v.isSet = nil, false }
func (v NullableAny) MarshalJSON() ([]byte, error) { return json.Marshal(v.value) }
func (v *NullableAny) UnmarshalJSON(text []byte) error {
	v.isSet = true
	return json.Unmarshal(text, &v.value)
}
