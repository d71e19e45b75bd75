def provider_states(request):
    pass
