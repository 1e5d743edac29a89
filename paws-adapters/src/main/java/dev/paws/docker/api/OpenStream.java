package dev.paws.docker.api;

import java.io.InputStream;

/** A successful call whose answer is still arriving; closing it frees a blocked reader. */
public final class OpenStream implements AutoCloseable {
  private final InputStream in;
  private final Runnable close;

  OpenStream(InputStream in, Runnable close) {
    this.in = in;
    this.close = close;
  }

  public InputStream in() {
    return in;
  }

  @Override
  public void close() {
    close.run();
  }
}
