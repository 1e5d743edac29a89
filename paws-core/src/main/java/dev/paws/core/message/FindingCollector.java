package dev.paws.core.message;

import dev.paws.core.file.IoReason;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects findings, and remembers what is broken, so that later stages do not report the
 * consequences of a mistake as mistakes of their own.
 */
public final class FindingCollector {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private boolean incomplete;

  /** Reports a finding; an error marks the resource it is in as broken. */
  public void report(Message message, Position at, String path, Object... arguments) {
    findings.add(message.at(at, path, arguments));
    if (message.level() == Level.ERROR) {
      breakAt(path);
    }
  }

  /** Reports an error after which part of the project is missing altogether. */
  public void incomplete(Message message, Position at, String path, Object... arguments) {
    incomplete = true;
    report(message, at, path, arguments);
  }

  /** Takes a resource for broken because of what it is made from, without a finding of its own. */
  public void spoil(String resource) {
    broken.add(resource);
  }

  /** Whether part of the project is missing, so that nothing can be called undefined. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Whether a mistake was found inside a resource, as {@code services.web}. */
  public boolean isBroken(String resource) {
    return broken.contains(resource);
  }

  /** Whether a mistake was found inside what stands at a path, as {@code services.web.ports[0]}. */
  public boolean isReported(String path) {
    return findings.stream().anyMatch(f -> f.isError() && f.path().startsWith(path + "."));
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** What was found so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Why something failed: in plain words if a file could not be read, else the exception's. */
  public static String reason(Exception e) {
    if (e instanceof FileSystemException || e instanceof CharacterCodingException) {
      return IoReason.of((IOException) e);
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
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
