import io
import zipfile


def plugin_archive(version, code="from-archive"):
    """A plugin's archive, with the configuration that the server takes the version from."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("config.yaml", f"name: 아카이브\ncode: {code}\nversion: {version}\nactions: {{train: {{}}, inference: {{}}}}\n")
    return content.getvalue()
