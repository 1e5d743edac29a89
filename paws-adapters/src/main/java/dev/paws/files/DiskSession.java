package dev.paws.files;

import dev.paws.core.app.port.SessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The session of a developer in {@code contexts/sessions/DEVELOPER/current-session.yml}. Its lock
 * is a file among the user's other locks, so that nothing but the session appears in the project.
 */
public final class DiskSession implements SessionStore {
  private static final String FOLDER = "contexts/sessions/";
  private static final String NAME = "/current-session.yml";

  private final Path folder;
  private final LockedFile locked;
  private final String developer;

  /**
   * Creates the store.
   *
   * @param folder the project's folder
   * @param locks the folder for the user's locks
   * @param user the user's name
   */
  public DiskSession(Path folder, Path locks, String user) {
    this.folder = folder;
    this.developer = fileName(user);
    this.locked = new LockedFile(path(), locks, ".session-lock");
  }

  /** Returns a name without characters that mean something in a path. */
  private static String fileName(String user) {
    String name = user.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    return name.isEmpty() ? "_" : name;
  }

  @Override
  public String developer() {
    return developer;
  }

  @Override
  public String file() {
    return FOLDER + developer + NAME;
  }

  private Path path() {
    return folder
        .resolve("contexts")
        .resolve("sessions")
        .resolve(developer)
        .resolve(NAME.substring(1));
  }

  @Override
  public Optional<String> read() throws IOException {
    return locked.read();
  }

  @Override
  public void update(Change change) throws IOException {
    locked.locked(
        () -> {
          Optional<String> text = change.of(read());
          if (text.isPresent()) {
            ResultFiles.write(path(), text.get());
          }
        });
  }
}
