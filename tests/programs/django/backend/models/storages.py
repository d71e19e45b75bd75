from django.db import models


class Storage(models.Model):
    class Provider(models.TextChoices):
        AMAZON_S3 = "amazon_s3"
        AZURE = "azure"
        GCP = "gcp"
        FILE_SYSTEM = "file_system"
        FTP = "ftp"
        SFTP = "sftp"
        MINIO = "minio"
        DIGITAL_OCEAN = "digital_ocean"
        LOCAL = "local"

    class Category(models.TextChoices):
        INTERNAL = "internal"
        EXTERNAL = "external"

    name = models.CharField(max_length=255)
    provider = models.CharField(max_length=50, choices=Provider.choices)
    category = models.CharField(max_length=50, choices=Category.choices, default=Category.INTERNAL)
    configuration = models.JSONField(default=dict)
    is_default = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
