# Completes dotnet-synapse, and "dotnet synapse".
function __dotnet_synapse_complete
    set -l line (commandline -cp)
    set line (string replace -r '^\s*dotnet[ -]synapse ?' '' -- "$line")
    dotnet-synapse "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end

complete -c dotnet-synapse -f -a '(__dotnet_synapse_complete)'
complete -c dotnet -n 'string match -qr "^dotnet\s+synapse\s" -- (commandline -cp)' -f -a '(__dotnet_synapse_complete)'
