package dev.paws.docker;

import dev.paws.core.engine.CopyResult;
import dev.paws.core.engine.FileCopy;
import dev.paws.core.engine.FileOwner;
import dev.paws.core.file.FilePaths;
import dev.paws.core.file.IoReason;
import dev.paws.docker.tar.ExactInputStream;
import dev.paws.docker.tar.Tar;
import dev.paws.docker.tar.TarEntry;
import dev.paws.docker.transport.UnreadableBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of this machine as a tar archive for a container, written while it is read. */
final class FileArchive {
  /** A file up to this size is read at once, so that it is sent as it was at one moment. */
  private static final int SMALL = 1 << 20;

  private final Optional<FileOwner> owner;
  private final List<Member> members = new ArrayList<>();
  private final List<Path> gone = new ArrayList<>();
  private final Map<Path, String> unreadable = new LinkedHashMap<>();
  private long size;

  private record Member(Path file, TarEntry entry) {}

  /**
   * Looks at the files.
   *
   * @param owner the owner in the archive; empty: as on this machine
   */
  FileArchive(List<FileCopy> copies, Optional<FileOwner> owner) {
    this.owner = owner;
    for (FileCopy copy : copies) {
      try {
        add(copy);
      } catch (NoSuchFileException | NotDirectoryException e) {
        gone.add(copy.from());
      } catch (IOException e) {
        unreadable.put(copy.from(), IoReason.of(e));
      }
    }
  }

  /** Returns which files are left out. */
  CopyResult result() {
    return new CopyResult(gone, unreadable);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** Returns the size of all files together. */
  long size() {
    return size;
  }

  private void add(FileCopy copy) throws IOException {
    Path file = copy.from();
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      String target = FilePaths.text(Files.readSymbolicLink(file));
      members.add(new Member(file, entry(copy, attributes, TarEntry.Type.SYMLINK, 0, target)));
    } else if (attributes.isDirectory()) {
      members.add(new Member(file, entry(copy, attributes, TarEntry.Type.FOLDER, 0, "")));
    } else if (attributes.isRegularFile()) {
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(FilePaths.text(file));
      }
      size += attributes.size();
      members.add(
          new Member(file, entry(copy, attributes, TarEntry.Type.FILE, attributes.size(), "")));
    }
  }

  private TarEntry entry(
      FileCopy copy, BasicFileAttributes attributes, TarEntry.Type type, long bytes, String link)
      throws IOException {
    int usual = type == TarEntry.Type.FILE ? 0644 : 0755;
    return new TarEntry(
        copy.to().substring(copy.to().startsWith("/") ? 1 : 0),
        type,
        type == TarEntry.Type.SYMLINK ? 0777 : (int) number(copy.from(), "mode", usual) & 07777,
        owner.isPresent() ? owner.get().user() : number(copy.from(), "uid", 0),
        owner.isPresent() ? owner.get().group() : number(copy.from(), "gid", 0),
        bytes,
        attributes.lastModifiedTime().toMillis() / 1000,
        link);
  }

  /** Returns an attribute of Unix; elsewhere the usual value. */
  private static long number(Path file, String attribute, long usual) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return usual;
    }
    Object value = Files.getAttribute(file, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
    return value instanceof Integer number ? Integer.toUnsignedLong(number) : usual;
  }

  InputStream open() {
    return new SequenceInputStream(new Parts());
  }

  /** The archive's members, each opened when it is read. */
  @SuppressWarnings("JdkObsolete") // What SequenceInputStream takes.
  private final class Parts implements Enumeration<InputStream> {
    private final Iterator<Member> left = members.iterator();
    private boolean ended;

    @Override
    public boolean hasMoreElements() {
      return !ended;
    }

    @Override
    public InputStream nextElement() {
      if (left.hasNext()) {
        return part(left.next());
      }
      ended = true;
      return new ByteArrayInputStream(Tar.end());
    }
  }

  private static InputStream part(Member member) {
    TarEntry entry = member.entry();
    if (entry.type() != TarEntry.Type.FILE) {
      return new ByteArrayInputStream(Tar.header(entry));
    }
    try {
      return entry.size() <= SMALL ? small(member) : large(member);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return InputStream.nullInputStream(); // its removal is the next change
    } catch (IOException e) {
      throw new UnreadableBody(FilePaths.text(member.file()), e);
    }
  }

  private static InputStream small(Member member) throws IOException {
    try (InputStream in = Files.newInputStream(member.file())) {
      byte[] content = in.readNBytes(2 * SMALL);
      return new SequenceInputStream(
          new ByteArrayInputStream(Tar.header(member.entry().withSize(content.length))),
          new SequenceInputStream(
              new ByteArrayInputStream(content),
              new ByteArrayInputStream(Tar.padding(content.length))));
    }
  }

  private static InputStream large(Member member) throws IOException {
    long bytes = member.entry().size();
    return new SequenceInputStream(
        new ByteArrayInputStream(Tar.header(member.entry())),
        new SequenceInputStream(
            new ExactInputStream(
                FilePaths.text(member.file()), Files.newInputStream(member.file()), bytes),
            new ByteArrayInputStream(Tar.padding(bytes))));
  }
}
