package dev.paws.host;

import dev.paws.core.file.FilePaths;
import dev.paws.core.preflight.HostNetwork;
import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.HostProbe;
import dev.paws.core.preflight.PathState;
import dev.paws.core.preflight.PortHolder;
import dev.paws.core.preflight.PortState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The machine that this process runs on. */
public final class LocalHost implements HostProbe {
  private final Path proc;
  private final PortBinding binding;

  /**
   * Creates the view of this machine.
   *
   * @param osName the value of the system property {@code os.name}
   */
  public LocalHost(String osName) {
    this(osName, Path.of("/proc"));
  }

  LocalHost(String osName, Path proc) {
    this.proc = proc;
    this.binding = new PortBinding(osName.startsWith("Linux"));
  }

  /**
   * Returns a name for the user that no other user has; the user's number if the system shows it.
   *
   * @param process a file of this process
   */
  public static String user(Path process) {
    try {
      return String.valueOf(Files.getAttribute(process, "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9]", "_");
    }
  }

  @Override
  public PortState port(HostPort port) {
    return binding.state(port);
  }

  @Override
  public Optional<PortHolder> holder(HostPort port) {
    return Files.isDirectory(proc.resolve("net"))
        ? new ProcSockets(proc).holder(port)
        : Lsof.holder(port);
  }

  @Override
  public List<HostNetwork> networks() {
    return new HostNetworks(proc.resolve("net/route")).all();
  }

  @Override
  public Optional<Long> availableMemory() {
    return Lines.of(proc.resolve("meminfo")).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .map(digits -> Long.parseLong(digits) * 1024)
        .findFirst();
  }

  @Override
  public Optional<Long> freeDisk(String folder) {
    try {
      Path path = FilePaths.path(folder);
      return !folder.isEmpty() && Files.isDirectory(path)
          ? Optional.of(Files.getFileStore(path).getUsableSpace())
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public PathState path(String path) {
    try {
      Path there = FilePaths.path(path);
      if (Files.isDirectory(there)) {
        return PathState.FOLDER;
      }
      // A parent folder that this user may not enter hides the path: it may exist then.
      return Files.notExists(there) ? PathState.MISSING : PathState.FILE;
    } catch (InvalidPathException e) {
      return PathState.MISSING;
    }
  }
}
