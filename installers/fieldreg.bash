# Completion of fieldreg's commands and options; the program itself knows them.
_fieldreg() {
    local IFS=$'\n' line
    COMPREPLY=()
    for line in $(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _FIELDREG_COMPLETE=bash_complete fieldreg); do
        case ${line%%,*} in
            plain) COMPREPLY+=("${line#*,}") ;;
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
        esac
    done
}
complete -o nosort -F _fieldreg fieldreg
