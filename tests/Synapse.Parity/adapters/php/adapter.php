<?php

use OpenAPI\Client\ApiException;
use OpenAPI\Client\Configuration;
use OpenAPI\Client\Model\LogEntry;
use OpenAPI\Client\Model\ModelInterface;

error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');
require '/usr/share/php/GuzzleHttp/autoload.php';
require __DIR__ . '/guzzle6.php';
spl_autoload_register(function (string $class): void {
    $file = 'client/lib/' . strtr(substr($class, strlen('OpenAPI\Client\\')), '\\', '/') . '.php';
    if (str_starts_with($class, 'OpenAPI\Client\\') && is_file($file)) {
        require $file;
    }
});

const APIS = ['AgentsApi', 'JobsApi', 'PluginReleasesApi', 'PluginsApi', 'ServeApplicationsApi', 'StoragesApi'];
const HEADERS = ['accessToken' => 'Synapse-Access-Token', 'agentToken' => 'SYNAPSE-Agent', 'tenant' => 'Synapse-Tenant', 'token' => 'Authorization'];

function makeCall(stdClass $call): mixed
{
    if (!$call->all || !isset($call->query->page_size)) {
        return send($call);
    }

    // The generator knows no paging, so the caller counts.
    for ($items = [], $number = 1; ; $number++) {
        if ($number > 1) {
            $call->query->page = $number;
        }
        $page = plain(send($call));
        array_push($items, ...$page->results);
        if (empty($page->next)) {
            return $items;
        }
    }
}

function send(stdClass $call): mixed
{
    $configuration = (new Configuration())->setHost($call->baseUrl);
    foreach ($call->credentials as $name => $value) {
        $configuration->setApiKey(HEADERS[$name], $value);
        if (!$call->bareCredentials) {
            $configuration->setApiKeyPrefix(HEADERS[$name], 'Token');
        }
    }
    $operation = str_replace('_', '', ucwords($call->operation, '_'));
    foreach (APIS as $name) {
        $api = "OpenAPI\\Client\\Api\\$name";
        if (method_exists($api, $operation)) {
            $arguments = [...(array) $call->path, ...(array) $call->query, ...(array) $call->form];
            if ($call->body !== null) {
                $parameters = (new ReflectionMethod($api, $operation))->getParameters();
                $arguments[end($parameters)->name] = body($call->body, "OpenAPI\\Client\\Model\\{$operation}Request");
            }
            return (new $api(null, $configuration))->$operation(...$arguments);
        }
    }
}

function body(array|stdClass $body, string $class): mixed
{
    if (is_array($body)) {
        return array_map(fn ($entry) => new LogEntry((array) $entry), $body);
    }
    return class_exists($class) ? new $class((array) $body) : new LogEntry((array) $body);
}

function untag(mixed $value): mixed
{
    return match (true) {
        isset($value->{'$number'}) => json_decode($value->{'$number'}),
        isset($value->{'$date'}) => new DateTime($value->{'$date'}),
        isset($value->{'$file'}) => fileOf($value->{'$file'}),
        $value instanceof stdClass => (object) array_map('untag', (array) $value),
        is_array($value) => array_map('untag', $value),
        default => $value,
    };
}

function fileOf(stdClass $value): SplFileObject
{
    mkdir($folder = uniqid('file'));
    file_put_contents("$folder/$value->name", base64_decode($value->base64));
    return new SplFileObject("$folder/$value->name");
}

function plain(mixed $value): mixed
{
    if (!$value instanceof ModelInterface) {
        return is_array($value) ? array_map('plain', $value) : $value;
    }
    $members = array_map(fn ($getter) => plain($value->$getter()), $value::getters());
    $names = array_map(fn ($property) => $value::attributeMap()[$property], array_keys($members));
    return (object) array_filter(array_combine($names, $members), fn ($member) => $member !== null);
}

function tag(mixed $value): mixed
{
    return match (true) {
        is_int($value), is_float($value) => ['$number' => json_encode($value)],
        $value instanceof DateTime => ['$date' => $value->format('Y-m-d\TH:i:s.uP')],
        $value instanceof stdClass => (object) array_map('tag', (array) $value),
        is_array($value) => array_map('tag', $value),
        default => $value,
    };
}

function describe(Throwable $error): array
{
    $failure = ['status' => null, 'body' => null, 'message' => $error::class . ': ' . $error->getMessage()];
    if ($error instanceof ApiException && $error->getCode() > 0) {
        $failure['status'] = tag($error->getCode());
        $text = (string) $error->getResponseBody();
        $body = json_decode($text);
        $failure['body'] = tag(json_last_error() === JSON_ERROR_NONE ? $body : $text);
    }
    return $failure;
}

while (($line = fgets(STDIN)) !== false) {
    try {
        $outcome = ['result' => tag(plain(makeCall(untag(json_decode($line)))))];
    } catch (Throwable $error) {
        $outcome = ['error' => describe($error)];
    }
    echo json_encode($outcome, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
