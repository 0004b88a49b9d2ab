"""What a picture file says beside its picture: EXIF, IPTC-IIM and XMP read, in the sandbox alone."""
