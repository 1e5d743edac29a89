package dev.paws.docker.api;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** The body of a request: empty, bytes, or a stream that is opened when it is sent. */
public final class Body {
  static final Body NONE = new Body(Optional.empty(), Optional.empty(), Optional.empty());

  private final Optional<byte[]> bytes;
  private final Optional<Supplier<InputStream>> stream;
  private final Optional<InputStream> input;

  private Body(
      Optional<byte[]> bytes, Optional<Supplier<InputStream>> stream, Optional<InputStream> input) {
    this.bytes = bytes;
    this.stream = stream;
    this.input = input;
  }

  public static Body of(byte[] bytes) {
    return new Body(Optional.of(bytes), Optional.empty(), Optional.empty());
  }

  public static Body of(Supplier<InputStream> stream) {
    return new Body(Optional.empty(), Optional.of(stream), Optional.empty());
  }

  /** Returns this body, with bytes that are sent on the same connection once it is accepted. */
  Body before(InputStream later) {
    return new Body(bytes, stream, Optional.of(later));
  }

  /** Returns what is sent once the request is accepted; empty: nothing. */
  Optional<InputStream> input() {
    return input;
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
