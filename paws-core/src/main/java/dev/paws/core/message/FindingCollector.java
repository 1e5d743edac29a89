package dev.paws.core.message;

import dev.paws.core.file.IoReason;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import dev.paws.core.value.ErrorText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects findings and remembers broken resources, so that later stages do not report the
 * consequences of a mistake as further mistakes.
 */
public final class FindingCollector {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private boolean incomplete;

  /** Adds a finding; an error marks the resource that it is in as broken. */
  public void report(Message message, Position at, String path, Object... arguments) {
    findings.add(message.at(at, path, arguments));
    if (message.level() == Level.ERROR) {
      breakAt(path);
    }
  }

  /** Adds all findings of another collector, and what it remembers. */
  public void addAll(FindingCollector other) {
    findings.addAll(other.findings);
    broken.addAll(other.broken);
    incomplete |= other.incomplete;
  }

  /** Adds an error after which a part of the project is missing. */
  public void incomplete(Message message, Position at, String path, Object... arguments) {
    incomplete = true;
    report(message, at, path, arguments);
  }

  /**
   * Marks a resource as broken without a finding, because something that it is made from is broken.
   */
  public void spoil(String resource) {
    broken.add(resource);
  }

  /**
   * Returns whether a part of the project is missing, so that nothing can be reported as undefined.
   */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Returns whether a mistake was found inside a resource, such as {@code services.web}. */
  public boolean isBroken(String resource) {
    return broken.contains(resource);
  }

  /** Returns whether an error was found below a path, such as {@code services.web.ports[0]}. */
  public boolean isReported(String path) {
    return findings.stream().anyMatch(f -> f.isError() && f.path().startsWith(path + "."));
  }

  /** Returns whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** Returns the findings so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Returns why something failed: in plain words if a file could not be read, else the exception's
   * message.
   */
  public static String reason(Exception e) {
    if (e instanceof FileSystemException || e instanceof CharacterCodingException) {
      return IoReason.of((IOException) e);
    }
    return ErrorText.of(e);
  }

  private void breakAt(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      broken.add(path);
      return;
    }
    broken.add(path.substring(0, dot));
    int end = dot + 1;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    broken.add(path.substring(0, end));
  }
}
