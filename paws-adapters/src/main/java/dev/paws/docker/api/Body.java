package dev.paws.docker.api;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** The body of a request: empty, bytes, or a stream that is opened when it is sent. */
public final class Body {
  static final Body NONE = new Body(Optional.empty(), Optional.empty());

  private final Optional<byte[]> bytes;
  private final Optional<Supplier<InputStream>> stream;

  private Body(Optional<byte[]> bytes, Optional<Supplier<InputStream>> stream) {
    this.bytes = bytes;
    this.stream = stream;
  }

  public static Body of(byte[] bytes) {
    return new Body(Optional.of(bytes), Optional.empty());
  }

  public static Body of(Supplier<InputStream> stream) {
    return new Body(Optional.empty(), Optional.of(stream));
  }

  Optional<byte[]> bytes() {
    return bytes;
  }

  /** Opens the body; the caller closes it. */
  InputStream open() {
    return stream.isPresent() ? stream.get().get() : InputStream.nullInputStream();
  }

  boolean isStream() {
    return stream.isPresent();
  }
}
