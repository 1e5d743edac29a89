package dev.paws.testing;

import dev.paws.core.app.port.DrillStore;
import java.io.IOException;
import java.util.Optional;

/** A file of open drills in memory. */
public final class TestDrills implements DrillStore {
  /** The text of the file. */
  public Optional<String> text = Optional.empty();

  /** What happens after each change; a test sets it. */
  public Runnable changed = () -> {};

  /** Why the file cannot be written; empty if it can. */
  public Optional<IOException> broken = Optional.empty();

  @Override
  public String file() {
    return ".paws/drills.json";
  }

  @Override
  public Optional<String> read() {
    return text;
  }

  @Override
  public void update(Change change) throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    text = change.of(text);
    changed.run();
  }
}
