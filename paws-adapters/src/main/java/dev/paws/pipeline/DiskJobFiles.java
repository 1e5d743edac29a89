package dev.paws.pipeline;

import dev.paws.core.pipeline.port.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of jobs on the disk. */
public final class DiskJobFiles implements JobFiles {
  @Override
  public void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, String text) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(file);
    Files.createFile(file);
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, text);
  }

  @Override
  public String read(Path file, long limit) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(limit + 1));
      if (bytes.length > limit) {
        throw new IOException(file.getFileName() + ": > " + limit);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @Override
  public Optional<Kind> kind(Path path) {
    if (Files.isSymbolicLink(path)) {
      return Optional.of(Kind.LINK);
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Kind.FOLDER);
    }
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Kind.FILE)
        : Optional.empty();
  }

  @Override
  public Path real(Path path) throws IOException {
    return path.toRealPath();
  }

  @Override
  public void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
              throws IOException {
            if (!Files.isWritable(folder)) {
              folder.toFile().setWritable(true);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    Path folder = to.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.copy(
        from,
        to,
        LinkOption.NOFOLLOW_LINKS,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    delete(to);
    Path folder = to.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.move(from, to);
  }

  @Override
  public List<Entry> walk(Path folder) throws IOException {
    List<Entry> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      walk(folder, "", found);
    }
    return found;
  }

  private static void walk(Path folder, String prefix, List<Entry> found) throws IOException {
    List<Path> children;
    try (Stream<Path> in = Files.list(folder)) {
      children = in.sorted(Comparator.comparing(it -> it.getFileName().toString())).toList();
    }
    for (Path child : children) {
      String path = prefix + child.getFileName();
      BasicFileAttributes is;
      try {
        is = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        continue; // deleted meanwhile
      }
      if (is.isDirectory()) {
        found.add(new Entry(path, Kind.FOLDER, 0));
        walk(child, path + "/", found);
      } else {
        found.add(new Entry(path, is.isSymbolicLink() ? Kind.LINK : Kind.FILE, is.size()));
      }
    }
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> in = Files.list(folder)) {
      return in.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public byte[] sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 << 10];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public Optional<String> owner(Path file) {
    try {
      return Optional.of(Files.getOwner(file).getName());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  @Override
  public long changedAt(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }
}
