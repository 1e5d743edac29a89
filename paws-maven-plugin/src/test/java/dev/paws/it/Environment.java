package dev.paws.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An environment of an integration test, seen through the docker command and the build's files. */
public final class Environment {
  private static final String PREFIX = "paws-it-";

  private final String project;
  private final Path folder;

  /**
   * An environment.
   *
   * @param project its project name, which must begin with {@code paws-it-}
   * @param folder the test project's folder
   */
  public Environment(String project, File folder) {
    if (!project.startsWith(PREFIX)) {
      throw new IllegalArgumentException("would touch what is not a test's: " + project);
    }
    this.project = project;
    this.folder = folder.toPath();
  }

  /** What a docker command prints. */
  public static String docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(command + " ended with " + status + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Names of the project's containers, running or not, sorted. */
  public List<String> containers() {
    return lines(docker("ps", "-a", "--filter", label(), "--format", "{{.Names}}"));
  }

  /**
   * Names and ids of the project's containers, a line each, sorted: a new container has a new id.
   */
  public String ids() {
    return String.join(
        "\n", lines(docker("ps", "-a", "--filter", label(), "--format", "{{.Names}} {{.ID}}")));
  }

  /** Names of the project's networks, sorted. */
  public List<String> networks() {
    return lines(docker("network", "ls", "--filter", label(), "--format", "{{.Name}}"));
  }

  /** Names of the project's volumes, sorted. */
  public List<String> volumes() {
    return lines(docker("volume", "ls", "--filter", label(), "--format", "{{.Name}}"));
  }

  /**
   * Containers, networks and volumes of the project; without networks of which the build said that
   * only the engine's restart can remove them (MiscountedNetwork), if nothing is on them.
   */
  public List<String> everything() {
    List<String> networks = networks().stream().filter(name -> !isMiscounted(name)).toList();
    return Stream.of(containers(), networks, volumes()).flatMap(List::stream).toList();
  }

  /** Part of a container's inspection, as {@code .State.Status}. */
  public String inspect(String service, String field) {
    return docker("inspect", "--format", "{{" + field + "}}", project + "-" + service + "-1");
  }

  /** What a command in the first container of a service prints. */
  public String exec(String service, String... command) {
    List<String> arguments = new ArrayList<>(List.of("exec", project + "-" + service + "-1"));
    arguments.addAll(List.of(command));
    return docker(arguments.toArray(String[]::new));
  }

  /** A file of the build. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes everything that carries the project's label. */
  public void remove() {
    containers().forEach(name -> docker("rm", "-fv", name));
    networks().stream()
        .filter(name -> !isMiscounted(name))
        .forEach(name -> docker("network", "rm", name));
    volumes().forEach(name -> docker("volume", "rm", "-f", name));
  }

  private boolean isMiscounted(String network) {
    Path log = folder.resolve("build.log");
    return Files.exists(log)
        && text("build.log").contains("remove network " + network)
        && text("build.log").contains("so the engine has miscounted")
        && docker("network", "inspect", "--format", "{{len .Containers}}", network).equals("0");
  }

  private String label() {
    return "label=com.docker.compose.project=" + project;
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).sorted().toList();
  }
}
