package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.IOException;
import java.util.regex.Pattern;

/** The peer does not speak HTTP, or breaks its rules: it is no container engine. */
public final class NotHttp extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  NotHttp(TransportPhrase what, String text) {
    super(what.text(printable(text.substring(0, Math.min(LONGEST, text.length())))));
  }

  /** Returns a text in one line, without what would control a terminal. */
  public static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }
}
