# Completes dotnet-synapse, and "dotnet synapse"; other commands of dotnet are completed as before.
_dotnet_synapse_complete() {
    local line=${COMP_LINE:0:COMP_POINT} candidate
    line=${line#dotnet }
    line=${line#dotnet-}
    line=${line#synapse}
    line=${line# }
    COMPREPLY=()
    while IFS= read -r candidate; do
        [[ $candidate == "$2"* ]] && COMPREPLY+=("$candidate")
    done < <(dotnet-synapse "[suggest:${#line}]" "$line" 2>/dev/null)
}

_dotnet_with_synapse_complete() {
    if [[ ${COMP_WORDS[1]} == synapse && COMP_CWORD -gt 1 ]]; then
        _dotnet_synapse_complete "$@"
    elif [[ -n $_dotnet_synapse_before ]]; then
        "$_dotnet_synapse_before" "$@"
    else
        COMPREPLY=($(compgen -W "$(dotnet complete --position "$COMP_POINT" "$COMP_LINE" 2>/dev/null) synapse" -- "$2"))
    fi
}

if [[ $(complete -p dotnet 2>/dev/null) =~ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _dotnet_with_synapse_complete ]]; then
    _dotnet_synapse_before=${BASH_REMATCH[1]}
fi
complete -o default -F _dotnet_synapse_complete dotnet-synapse
complete -o default -F _dotnet_with_synapse_complete dotnet
