def requested(request):
    """The names of what a request asks to expand: the parameter may come several times."""
    return request.query_params.getlist("expand")
