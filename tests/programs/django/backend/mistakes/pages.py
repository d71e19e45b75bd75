from backend.mistakes.registry import around, mistake
from backend.pagination import Pages


@mistake("every-page-is-the-first", "The parameter page is ignored.")
def every_page_is_the_first():
    @around(Pages, "get_page_number")
    def get_page_number(original, self, request, paginator):
        return 1


@mistake("page-size-ignored", "The parameter page_size is ignored.")
def page_size_ignored():
    Pages.page_size_query_param = None


@mistake("links-lose-the-query", "The links to other pages name the page and drop the filters.")
def links_lose_the_query():
    for name in ("get_next_link", "get_previous_link"):

        @around(Pages, name)
        def link(original, self, name=name):
            full = original(self)
            number = self.page.number + (1 if name == "get_next_link" else -1)
            return full and f"{full.split('?')[0]}?page={number}"


@mistake("next-is-null", "No page links to the next one.")
def next_is_null():
    @around(Pages, "get_next_link")
    def get_next_link(original, self):
        return None


@mistake("next-skips-a-page", "The link to the next page names the one after it.")
def next_skips_a_page():
    @around(Pages, "get_next_link")
    def get_next_link(original, self):
        link = original(self)
        return link and link.replace(f"page={self.page.number + 1}", f"page={self.page.number + 2}")


@mistake("count-as-text", "The count of a page is text.")
def count_as_text():
    @around(Pages, "get_paginated_response")
    def get_paginated_response(original, self, data):
        response = original(self, data)
        response.data["count"] = f"{response.data['count']} in all"
        return response


@mistake("count-of-the-page", "The count of a page is what the page holds.")
def count_of_the_page():
    @around(Pages, "get_paginated_response")
    def get_paginated_response(original, self, data):
        response = original(self, data)
        response.data["count"] = len(data)
        return response
