package openapi

import "encoding/json"

// What is anyOf, of which the generator makes structs without fields.
type (
	AnyOfConsoleLogstring = interface{}
	AnyOflongPlugin       = interface{}
	ConsoleLogPage        = interface{}
	CreatedLogs           = interface{}
	JobId                 = interface{}
	LogEntries            = interface{}
	PluginRef             = interface{}
	RunPluginResult       = interface{}
	StorageConfiguration  = interface{}
	StoragePage           = interface{}

	AgentPage            = AgentPageAnyOf
	JobPage              = JobPageAnyOf
	ServeApplicationPage = ServeApplicationPageAnyOf

	AgentStatus         = string
	ConsoleLogLevel     = string
	JobExpand           = string
	JobStatus           = string
	PluginReleaseExpand = string
	StorageCategory     = string
	StorageProvider     = string

	NullableAgentStatus          = NullableString
	NullableAnyOflongPlugin      = NullableAny
	NullableConsoleLogLevel      = NullableString
	NullableJobId                = NullableAny
	NullableJobStatus            = NullableString
	NullableStorageCategory      = NullableString
	NullableStorageConfiguration = NullableAny
	NullableStorageProvider      = NullableString
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
