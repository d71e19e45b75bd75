require 'openapi_client'
require 'tmpdir'
require 'uri'

APIS = OpenapiClient.constants.grep(/Api$/).map { |name| OpenapiClient.const_get(name) }

# libcurl repeats a request whose connection was used before and breaks.
Typhoeus.before { |request| request.options[:forbid_reuse] = true }

def make_call(call)
  return send_call(call) unless call['all'] && call['query'].key?('page_size')

  # The generator knows no paging, so the caller counts.
  (1..).each_with_object([]) do |number, items|
    call['query']['page'] = number if number > 1
    page = send_call(call)
    items.concat(page[:results])
    return items if page[:next].to_s.empty?
  end
end

def send_call(call)
  server = URI(call['baseUrl'])
  configuration = OpenapiClient::Configuration.new do |c|
    c.scheme, c.host, c.base_path = server.scheme, "#{server.host}:#{server.port}", server.path
    c.params_encoding = :multi
  end
  call['credentials'].each do |name, value|
    header = configuration.auth_settings[name[0].upcase + name[1..]][:key]
    configuration.api_key[header] = value
    configuration.api_key_prefix[header] = 'Token' unless call['bareCredentials']
  end
  api = APIS.find { |kind| kind.method_defined?(call['operation']) }
  method = api.new(OpenapiClient::ApiClient.new(configuration)).method(call['operation'])
  named = [call['path'], call['query'], call['form'] || {}].reduce(:merge).transform_keys(&:to_sym)
  required = method.parameters.filter_map { |kind, name| name if kind == :req }
  arguments = required.map { |name| named.delete(name) { body(call) } }
  plain(method.call(*arguments, named))
end

def body(call)
  name = call['operation'].split('_').map(&:capitalize).join + 'Request'
  OpenapiClient.const_defined?(name) ? OpenapiClient.const_get(name).new(call['body']) : entries(call['body'])
end

def entries(body)
  body.is_a?(Array) ? body.map { |entry| entries(entry) } : OpenapiClient::LogEntry.new(body)
end

def file(value)
  path = File.join(Dir.mktmpdir('file', '.'), value['name'])
  File.binwrite(path, value['base64'].unpack1('m'))
  File.open(path)
end

def plain(value)
  value.respond_to?(:to_hash) ? value.to_hash : value
end

def untag(value)
  case value
  when Array then value.map { |item| untag(item) }
  when Hash
    return JSON.parse(value['$number']) if value.key?('$number')
    return DateTime.iso8601(value['$date']) if value.key?('$date')
    return file(value['$file']) if value.key?('$file')

    value.transform_values { |member| untag(member) }
  else value
  end
end

def tag(value)
  case value
  when Array then value.map { |item| tag(item) }
  when Hash then value.transform_values { |member| tag(member) }
  when Numeric then { '$number' => value.to_s }
  when DateTime then { '$date' => value.iso8601(6) }
  else value
  end
end

def parsed(text)
  JSON.parse(text)
rescue JSON::ParserError
  text
end

def describe(error)
  failure = { status: nil, body: nil, message: "#{error.class}: #{error.message}" }
  return failure unless error.is_a?(OpenapiClient::ApiError) && error.code.to_i.positive?

  failure.merge(status: tag(error.code), body: tag(parsed(error.response_body)))
end

$stdin.set_encoding('UTF-8')
$stdout.set_encoding('UTF-8')
$stdout.sync = true
$stdin.each_line do |line|
  outcome =
    begin
      { result: tag(make_call(untag(JSON.parse(line)))) }
    rescue StandardError => e
      { error: describe(e) }
    end
  puts JSON.generate(outcome)
end
