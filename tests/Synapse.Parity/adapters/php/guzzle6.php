<?php

// What the client calls of Guzzle 6, by its names there.

namespace GuzzleHttp\Psr7;

function build_query(array $parameters): string
{
    return Query::build($parameters);
}

function try_fopen(string $path, string $mode)
{
    return Utils::tryFopen($path, $mode);
}
