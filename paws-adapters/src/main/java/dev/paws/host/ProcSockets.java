package dev.paws.host;

import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.PortHolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who holds a port on Linux: the socket's inode is in {@code /proc/net/tcp}, and among the
 * open files of the process that has it. Only root can see those of other users' processes.
 */
final class ProcSockets {
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENING = "0A";

  private final Path proc;

  ProcSockets(Path proc) {
    this.proc = proc;
  }

  Optional<PortHolder> holder(HostPort port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of(port.protocol(), port.protocol() + "6")) {
      sockets.addAll(sockets(table, port));
    }
    return sockets.isEmpty() ? Optional.empty() : process(sockets);
  }

  /** Returns the sockets that are bound to the port, as links of open files name them. */
  private Set<String> sockets(String table, HostPort port) {
    String suffix = ":%04X".formatted(port.port());
    Set<String> sockets = new HashSet<>();
    for (String line : Lines.of(proc.resolve("net").resolve(table))) {
      String[] fields = line.strip().split("\\s+", -1);
      if (fields.length > INODE
          && fields[LOCAL_ADDRESS].endsWith(suffix)
          && (port.protocol().equals("udp") || fields[STATE].equals(LISTENING))) {
        sockets.add("socket:[" + fields[INODE] + "]");
      }
    }
    return sockets;
  }

  private Optional<PortHolder> process(Set<String> sockets) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path process : processes) {
        if (has(process, sockets)) {
          long pid = Long.parseLong(process.getFileName().toString());
          return Optional.of(new PortHolder(pid, name(process)));
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean has(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(target(file))) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return false; // another user's process, or one that has just ended
    }
    return false;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String name(Path process) {
    return Lines.of(process.resolve("comm")).stream().findFirst().orElse("?");
  }
}
