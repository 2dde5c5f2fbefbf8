from books import home, worker, writer

__all__ = ["home", "worker", "writer"]
