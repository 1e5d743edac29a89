package dev.paws.core.run.helper;

import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.SecuritySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The specification of a helper container: nothing but a command, unless it needs more. */
public final class HelperSpec {
  /** The driver whose logs every engine reads back. */
  private static final String LOG_DRIVER = "json-file";

  private HelperSpec() {}

  /** Returns a container without rights and mounts. */
  public static ContainerSpec of(
      String name, String image, Map<String, String> labels, ExecSpec command, String network) {
    return of(name, image, labels, command, network, Needs.NONE);
  }

  /**
   * What a helper needs beside its command.
   *
   * @param capabilities rights, such as {@code NET_ADMIN}
   * @param mounts what it has of the project
   */
  public record Needs(List<String> capabilities, List<MountSpec> mounts) {
    /** Nothing. */
    public static final Needs NONE = new Needs(List.of(), List.of());

    public Needs {
      capabilities = List.copyOf(capabilities);
      mounts = List.copyOf(mounts);
    }
  }

  /** Returns a container with what it needs. */
  public static ContainerSpec of(
      String name,
      String image,
      Map<String, String> labels,
      ExecSpec command,
      String network,
      Needs needs) {
    return new ContainerSpec(
        name,
        image,
        Optional.empty(),
        labels,
        process(command),
        Optional.of(unchecked()),
        networking(network),
        needs.mounts(),
        List.of(),
        unlimited(),
        new SecuritySpec(false, true, needs.capabilities(), List.of("ALL"), List.of()),
        host());
  }

  /**
   * Returns a container that runs a program of its image, with the rights that containers usually
   * have.
   *
   * @param network the name of a network, or a mode such as {@code bridge}
   */
  public static ContainerSpec program(
      String name,
      String image,
      Map<String, String> labels,
      ProcessSpec process,
      String network,
      List<MountSpec> mounts) {
    return new ContainerSpec(
        name,
        image,
        Optional.empty(),
        labels,
        process,
        Optional.of(unchecked()),
        networking(network),
        mounts,
        List.of(),
        unlimited(),
        new SecuritySpec(false, false, List.of(), List.of(), List.of()),
        host());
  }

  /** The image may have a check of its own, which means nothing here. */
  private static HealthSpec unchecked() {
    return new HealthSpec(
        List.of("NONE"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ProcessSpec process(ExecSpec command) {
    return new ProcessSpec(
        Optional.of(command.command()),
        Optional.of(List.of()),
        command.environment(),
        command.workingDirectory(),
        command.user(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static NetworkingSpec networking(String network) {
    return new NetworkingSpec(
        Optional.of(network),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static ResourceSpec unlimited() {
    return new ResourceSpec(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static HostSpec host() {
    return new HostSpec(
        Optional.of("no"),
        Optional.of(new HostSpec.LogSpec(LOG_DRIVER, Map.of())),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Map.of());
  }
}
