# Completes dotnet-synapse, and "dotnet synapse"; other commands of dotnet are completed as before.
_dotnet_synapse() {
    local line="${BUFFER[1,CURSOR]}"
    line="${line#dotnet }"
    line="${line#dotnet-}"
    line="${line#synapse}"
    line="${line# }"
    local -a candidates
    candidates=("${(@f)$(dotnet-synapse "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -- "${candidates[@]}"
}

_dotnet_with_synapse() {
    if [[ ${words[2]} == synapse && $CURRENT -gt 2 ]]; then
        _dotnet_synapse
    elif [[ -n $_dotnet_synapse_before ]]; then
        "$_dotnet_synapse_before"
    else
        local -a candidates
        candidates=("${(@f)$(dotnet complete "${words[*]}" 2>/dev/null)}" synapse)
        compadd -- "${candidates[@]}"
    fi
}

(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
[[ ${_comps[dotnet]} != _dotnet_with_synapse ]] && _dotnet_synapse_before=${_comps[dotnet]}
compdef _dotnet_synapse dotnet-synapse
compdef _dotnet_with_synapse dotnet
