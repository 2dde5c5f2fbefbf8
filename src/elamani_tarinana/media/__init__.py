"""Pictures and other attachments: bytes in, safe bytes out. Pillow is loaded only when a picture is prepared."""
