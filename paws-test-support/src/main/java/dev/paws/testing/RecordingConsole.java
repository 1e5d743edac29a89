package dev.paws.testing;

import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.secret.SecretValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records messages. */
public final class RecordingConsole implements Console {
  private final SecretRegistry hidden = new SecretRegistry();
  private final List<String> said;
  private final List<String> results;
  private final List<String> warnings = new ArrayList<>();

  /** Creates a console that adds to these lists. */
  public RecordingConsole(List<String> said, List<String> results) {
    this.said = said;
    this.results = results;
  }

  /** Returns all warnings and errors. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void debug(String text) {
    said.add(hidden().inText(text));
  }

  @Override
  public void info(String text) {
    debug(text);
  }

  @Override
  public void warn(String text) {
    warnings.add(hidden().inText(text));
    debug(text);
  }

  @Override
  public void error(String text) {
    warn(text);
  }

  @Override
  public void result(String json) {
    results.add(json);
  }

  @Override
  public void raw(boolean error, byte[] bytes, int length) {
    results.add(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  @Override
  public void hide(SecretValues secrets) {
    hidden.add(secrets);
  }

  @Override
  public SecretValues hidden() {
    return hidden.values();
  }
}
