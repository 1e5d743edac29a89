package dev.paws.files;

import dev.paws.core.app.port.DrillStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The drills of a project that are not undone yet, in {@code .paws/drills.json}. */
public final class DiskDrills implements DrillStore {
  private static final String FOLDER = ".paws";
  private static final String NAME = "drills.json";

  /** A file that keeps the folder out of version control, as the history's. */
  private static final String IGNORE = ".gitignore";

  private final Path folder;
  private final LockedFile locked;

  /**
   * Creates the store.
   *
   * @param folder the project's folder
   * @param locks the folder for the user's locks
   */
  public DiskDrills(Path folder, Path locks) {
    this.folder = folder.resolve(FOLDER);
    this.locked = new LockedFile(path(), locks, ".drills-lock");
  }

  private Path path() {
    return folder.resolve(NAME);
  }

  @Override
  public String file() {
    return FOLDER + "/" + NAME;
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
          if (text.isEmpty()) {
            Files.deleteIfExists(path());
          } else {
            ignore();
            ResultFiles.write(path(), text.get());
          }
        });
  }

  private void ignore() throws IOException {
    Files.createDirectories(folder);
    try {
      Files.writeString(
          folder.resolve(IGNORE), "*\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // it is there already
    }
  }
}
