from rest_framework.pagination import PageNumberPagination


class Pages(PageNumberPagination):
    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 1000

    def get_page_size(self, request):
        size = super().get_page_size(request)
        limit = request.query_params.get("limit", "")
        return min(size, int(limit)) if limit.isdecimal() and int(limit) > 0 else size
