package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.IOException;

/** The peer does not speak HTTP, or breaks its rules: it is no container engine. */
public final class NotHttp extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  NotHttp(TransportPhrase what, String text) {
    super(what.text(text.substring(0, Math.min(LONGEST, text.length()))));
  }
}
