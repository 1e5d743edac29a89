package dev.paws.docker.build;

import dev.paws.core.file.FilePaths;
import dev.paws.docker.tar.ExactInputStream;
import dev.paws.docker.tar.Tar;
import dev.paws.docker.tar.TarEntry;
import dev.paws.docker.transport.UnreadableBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A build context as a tar archive, written while it is read: only the list of names is held in
 * memory. Everything in it belongs to root, as Docker's own client sends it.
 */
final class ContextArchive {
  /**
   * The folder in which Paws remembers what happened: it changes with each goal, and would make
   * every image outdated whose context is the project's folder.
   */
  private static final String HOME = ".paws";

  private final Path root;
  private final List<Path> files;
  private final Map<String, byte[]> extra;

  /**
   * Creates an archive.
   *
   * @param root the context folder
   * @param files the files to send, in order
   * @param extra files to add, or to send instead of the folder's, by name
   */
  ContextArchive(Path root, List<Path> files, Map<String, byte[]> extra) {
    this.root = root;
    this.files = List.copyOf(files);
    this.extra = new LinkedHashMap<>(extra);
  }

  /**
   * Walks a folder and returns what the rules admit, and a few names in any case; without the
   * folder of Paws.
   */
  static List<Path> select(Path root, IgnoreRules rules, Set<String> always) throws IOException {
    Set<Path> taken = new TreeSet<>();
    walk(root, root, rules, always, taken);
    return List.copyOf(taken);
  }

  private static void walk(
      Path root, Path folder, IgnoreRules rules, Set<String> always, Set<Path> taken)
      throws IOException {
    List<Path> children;
    try (Stream<Path> stream = Files.list(folder)) {
      children = stream.sorted().toList();
    }
    for (Path child : children) {
      String name = name(root, child);
      if (name.equals(HOME)) {
        continue;
      }
      boolean ignored = rules.ignores(name) && !always.contains(name);
      boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (!ignored && sendable(child)) {
        taken.add(child);
      }
      boolean within =
          !ignored
              || rules.mayTakeBackWithin(name)
              || always.stream().anyMatch(path -> path.startsWith(name + "/"));
      if (isFolder && within) {
        int before = taken.size();
        walk(root, child, rules, always, taken);
        if (taken.size() > before) {
          // The folder of an exception ({@code !}) is needed too.
          taken.add(child);
        }
      }
    }
  }

  private static boolean sendable(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    return attributes.isRegularFile() || attributes.isDirectory() || attributes.isSymbolicLink();
  }

  /** Adds names, kinds, modes and contents, and no times, to a digest. */
  void update(MessageDigest digest) {
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      try {
        BasicFileAttributes attributes = attributes(file);
        digest.update(FilePaths.bytes(root.relativize(file)));
        digest.update((byte) 0);
        if (attributes.isSymbolicLink()) {
          digest.update((byte) 'l');
          digest.update(FilePaths.bytes(Files.readSymbolicLink(file)));
        } else if (attributes.isDirectory()) {
          digest.update(text("d" + mode(file)));
        } else {
          digest.update(text("f" + mode(file) + " " + attributes.size() + "\0"));
          try (InputStream in =
              new ExactInputStream(
                  FilePaths.text(file), Files.newInputStream(file), attributes.size())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
              digest.update(buffer, 0, read);
            }
          }
        }
        digest.update((byte) 0);
      } catch (IOException e) {
        throw new UnreadableBody(FilePaths.text(file), e);
      }
    }
  }

  InputStream open() {
    return new SequenceInputStream(new Members());
  }

  /** The archive's members, each opened when it is read. */
  @SuppressWarnings("JdkObsolete") // What SequenceInputStream takes.
  private final class Members implements Enumeration<InputStream> {
    private final Iterator<Path> left =
        files.stream().filter(file -> !extra.containsKey(name(root, file))).iterator();
    private final Iterator<Map.Entry<String, byte[]>> more = extra.entrySet().iterator();
    private boolean begun;
    private boolean ended;

    @Override
    public boolean hasMoreElements() {
      return !ended;
    }

    @Override
    public InputStream nextElement() {
      if (!begun) {
        begun = true;
        // BuildKit recognises an archive if its first 1,024 bytes hold a complete header, so the
        // first member must have no extended header.
        return bytes(Tar.header(TarEntry.folder("./", 0755, 0)));
      }
      if (left.hasNext()) {
        return member(left.next());
      }
      if (more.hasNext()) {
        Map.Entry<String, byte[]> entry = more.next();
        return member(entry.getKey(), entry.getValue());
      }
      ended = true;
      return bytes(Tar.end());
    }
  }

  private InputStream member(Path file) {
    try {
      BasicFileAttributes attributes = attributes(file);
      String name = name(root, file);
      long modified = attributes.lastModifiedTime().toMillis() / 1000;
      if (attributes.isSymbolicLink()) {
        String target = FilePaths.text(Files.readSymbolicLink(file));
        return bytes(Tar.header(TarEntry.symlink(name, target, modified)));
      }
      int mode = mode(file);
      if (attributes.isDirectory()) {
        return bytes(Tar.header(TarEntry.folder(name, mode, modified)));
      }
      long size = attributes.size();
      return new SequenceInputStream(
          bytes(Tar.header(TarEntry.file(name, mode, size, modified))),
          new SequenceInputStream(
              new ExactInputStream(FilePaths.text(file), Files.newInputStream(file), size),
              bytes(Tar.padding(size))));
    } catch (IOException e) {
      throw new UnreadableBody(FilePaths.text(file), e);
    }
  }

  private static InputStream member(String name, byte[] content) {
    byte[] header = Tar.header(TarEntry.file(name, 0644, content.length, 0));
    byte[] padding = Tar.padding(content.length);
    byte[] all = Arrays.copyOf(header, header.length + content.length + padding.length);
    System.arraycopy(content, 0, all, header.length, content.length);
    return bytes(all);
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static int mode(Path file) throws IOException {
    Object mode = Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return mode instanceof Integer bits ? bits & 07777 : 0755;
  }

  /** Returns a path relative to the context, with slashes. */
  static String name(Path root, Path file) {
    return FilePaths.text(root.relativize(file)).replace(file.getFileSystem().getSeparator(), "/");
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
