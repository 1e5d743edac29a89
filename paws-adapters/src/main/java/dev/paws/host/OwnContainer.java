package dev.paws.host;

import dev.paws.core.app.port.ProcessContainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The container in which this process runs, as far as the process itself can see: its id, and the
 * gateway of its network, which is the engine's machine.
 */
public final class OwnContainer implements ProcessContainer {
  private static final Pattern MOUNTED =
      Pattern.compile("/(?:containers|overlay-containers)/([0-9a-f]{64})/");
  private static final Pattern GROUP = Pattern.compile("(?:docker|libpod)[-/]([0-9a-f]{64})");
  private static final int GATEWAY = 2;

  private final Path root;

  /**
   * Creates the view of this process's container.
   *
   * @param root the root of the file system
   */
  public OwnContainer(Path root) {
    this.root = root;
  }

  @Override
  public Optional<String> id() {
    boolean marked =
        Files.exists(root.resolve(".dockerenv")) || Files.exists(root.resolve("run/.containerenv"));
    return marked
        ? Stream.concat(
                found(MOUNTED, Lines.of(root.resolve("proc/self/mountinfo"))),
                found(GROUP, Lines.of(root.resolve("proc/self/cgroup"))))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<String> found(Pattern pattern, List<String> lines) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).map(it -> it.group(1));
  }

  @Override
  public Optional<String> gateway() {
    return Lines.of(root.resolve("proc/net/route")).stream()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields.length > GATEWAY && fields[1].equals("00000000"))
        .map(fields -> fields[GATEWAY])
        .filter(gateway -> gateway.matches("[0-9A-Fa-f]{8}") && !gateway.equals("00000000"))
        .map(OwnContainer::dotted)
        .findFirst();
  }

  /** Converts an address of {@code /proc/net/route}, which is in the byte order of the machine. */
  private static String dotted(String hexadecimal) {
    int address = Integer.reverseBytes(Integer.parseUnsignedInt(hexadecimal, 16));
    return "%d.%d.%d.%d"
        .formatted(address >>> 24, (address >>> 16) & 0xff, (address >>> 8) & 0xff, address & 0xff);
  }
}
