package dev.paws.core.report;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.run.ServiceStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes the state of services in the words of tables. */
public final class StatusText {
  private static final Set<String> ANY_ADDRESS = Set.of("", "0.0.0.0", "::");

  private StatusText() {}

  /** How good the state of a row is. */
  public enum Mood {
    GOOD,
    UNDER_WAY,
    BAD,
    /** Neither good nor bad: stopped on purpose, completed, or not created. */
    QUIET
  }

  /** Returns one or two words: {@code healthy}, {@code exited (1)}, {@code not created}. */
  public static String state(ServiceStatus row) {
    String text =
        row.state()
            .map(
                status ->
                    switch (status) {
                      case RUNNING -> running(row.health());
                      case EXITED ->
                          row.exitCode() == 0 ? "completed" : "exited (" + row.exitCode() + ")";
                      case CREATED, PAUSED, RESTARTING, REMOVING, DEAD ->
                          status.name().toLowerCase(Locale.ROOT);
                    })
            .orElse("not created");
    return row.wanted() ? text : text + ", orphan";
  }

  /** Returns how good the state is. */
  public static Mood mood(ServiceStatus row) {
    if (row.state().isEmpty()) {
      return Mood.QUIET;
    }
    return switch (row.state().get()) {
      case RUNNING ->
          switch (row.health()) {
            case HEALTHY, NONE -> Mood.GOOD;
            case STARTING -> Mood.UNDER_WAY;
            case UNHEALTHY -> Mood.BAD;
          };
      case EXITED -> row.exitCode() == 0 ? Mood.QUIET : Mood.BAD;
      case CREATED, PAUSED, REMOVING -> Mood.QUIET;
      case RESTARTING, DEAD -> Mood.BAD;
    };
  }

  private static String running(ContainerState.Health health) {
    return switch (health) {
      case NONE -> "running";
      case STARTING -> "starting";
      case HEALTHY -> "healthy";
      case UNHEALTHY -> "unhealthy";
    };
  }

  /**
   * Returns {@code 8080->80, 127.0.0.1:5353->53/udp}. A port bound on all addresses is listed once.
   */
  public static String ports(List<BoundPort> ports) {
    return ports.stream().map(StatusText::port).distinct().collect(Collectors.joining(", "));
  }

  private static String port(BoundPort port) {
    String address = ANY_ADDRESS.contains(port.hostIp()) ? "" : bracketed(port.hostIp()) + ":";
    String protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
    return address + port.hostPort() + "->" + port.containerPort() + protocol;
  }

  private static String bracketed(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }

  /** Returns seconds with one digit, minutes from 100 s on: {@code 9.4 s}, {@code 2 min 05 s}. */
  public static String duration(Duration duration) {
    long tenths = Math.max(0, (duration.toMillis() + 50) / 100);
    if (tenths < 1000) {
      return tenths / 10 + "." + tenths % 10 + " s";
    }
    long seconds = tenths / 10;
    return seconds / 60 + " min " + (seconds % 60 < 10 ? "0" : "") + seconds % 60 + " s";
  }

  /** Returns a time span of up to days: {@code 9 s}, {@code 12 min}, {@code 3 h}, {@code 2 d}. */
  public static String span(Duration duration) {
    if (duration.toDays() > 1) {
      return duration.toDays() + " d";
    }
    if (duration.toHours() > 1) {
      return duration.toHours() + " h";
    }
    return duration.toMinutes() > 1
        ? duration.toMinutes() + " min"
        : Math.max(0, duration.toSeconds()) + " s";
  }

  /** Returns the service's name, with the container's number if the service has several. */
  public static String name(ServiceStatus row, List<ServiceStatus> rows) {
    long containers = rows.stream().filter(other -> other.service().equals(row.service())).count();
    return containers > 1 ? row.service() + " #" + row.number() : row.service();
  }

  /**
   * Returns the rows as cells of a table: service, state, ports and, if known for any row, the time
   * to ready.
   */
  public static List<List<String>> cells(List<ServiceStatus> rows) {
    boolean timed = rows.stream().anyMatch(row -> row.readyAfter().isPresent());
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        timed
            ? List.of("SERVICE", "STATE", "PORTS", "READY AFTER")
            : List.of("SERVICE", "STATE", "PORTS"));
    for (ServiceStatus row : rows) {
      List<String> line = new ArrayList<>(List.of(name(row, rows), state(row), ports(row.ports())));
      if (timed) {
        line.add(row.readyAfter().map(StatusText::duration).orElse(""));
      }
      cells.add(line);
    }
    return cells;
  }
}
