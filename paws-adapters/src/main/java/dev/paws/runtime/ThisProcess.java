package dev.paws.runtime;

import dev.paws.core.reconcile.Owner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** This process among those of its machine. */
public final class ThisProcess {
  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

  private static final Path LINUX_PROCESSES = Path.of("/proc/self/ns/pid");

  /** The initial process namespace of a Linux machine; its number is fixed in the kernel. */
  private static final String ALL_PROCESSES = "pid:[4026531836]";

  /** Systems measure a start from the boot, whose time moves when the clock is set. */
  private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

  private ThisProcess() {}

  /** Returns this process as the owner of a build's environments. */
  public static Owner owner(String build) {
    return new Owner(
        build, ProcessHandle.current().pid(), machine(), started(ProcessHandle.current()));
  }

  /** Returns the machine's name. */
  public static String host() {
    try {
      return Files.readString(LINUX_NAME).strip();
    } catch (IOException e) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unknown) {
        return "localhost";
      }
    }
  }

  /**
   * Returns the scope of process numbers: a container may share its host's name, but has its own
   * numbers.
   */
  private static String machine() {
    try {
      return machine(host(), Files.readSymbolicLink(LINUX_PROCESSES).toString());
    } catch (IOException | UnsupportedOperationException e) {
      return host();
    }
  }

  static String machine(String host, String processes) {
    return processes.equals(ALL_PROCESSES) ? host : host + " " + processes;
  }

  /** Returns whether the process of an owner still runs, as far as this machine can find out. */
  public static Owner.Life life(Owner owner) {
    return life(owner, machine());
  }

  static Owner.Life life(Owner owner, String machine) {
    if (!owner.host().equals(machine)) {
      return Owner.Life.UNKNOWN;
    }
    return ProcessHandle.of(owner.pid())
            .filter(ProcessHandle::isAlive)
            .filter(process -> isNear(started(process), owner.started()))
            .isPresent()
        ? Owner.Life.RUNS
        : Owner.Life.ENDED;
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(CLOCK_STEP) <= 0;
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
