package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.FCHMOD;
import static dev.plumbline.syscalls.SyscallName.FCHMODAT;
import static dev.plumbline.syscalls.SyscallName.FCHOWNAT;
import static dev.plumbline.syscalls.SyscallName.GETDENTS64;
import static dev.plumbline.syscalls.SyscallName.MKDIRAT;
import static dev.plumbline.syscalls.SyscallName.MKNODAT;
import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.READLINKAT;
import static dev.plumbline.syscalls.SyscallName.SENDFILE;
import static dev.plumbline.syscalls.SyscallName.STATX;
import static dev.plumbline.syscalls.SyscallName.SYMLINKAT;

import dev.plumbline.syscalls.Buffer;
import dev.plumbline.syscalls.Label;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.ProgramBuilder;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.FileModes;

/**
 * Copies what is below a directory: directories, files, links, pipes and device nodes, with modes
 * and owners. No link is followed. The way down is a stack in memory: a program has no calls.
 */
final class CopySteps {

  private static final int DEEPEST = 40;
  private static final int LISTING = 4096;
  private static final int PATH_MAX = 4096;
  private static final int SYMLINK_NOFOLLOW = 0x100;
  private static final int BASIC = 0x7ff;
  private static final int ENAMETOOLONG = 36;

  // One level of the stack: two descriptors, where the listing is read, where it ends, the listing.
  private static final int TO = 8;
  private static final int AT = 16;
  private static final int END = 24;
  private static final int NAMES = 32;
  private static final int LEVEL = NAMES + LISTING;

  // struct linux_dirent64, struct statx
  private static final int RECORD_LENGTH = 16;
  private static final int NAME = 19;
  private static final int UID = 20;
  private static final int GID = 24;
  private static final int MODE = 28;
  private static final int MAJOR = 128;
  private static final int MINOR = 132;

  private final Script script;
  private final ProgramBuilder steps;
  private final Buffer stack;
  private final Buffer status;
  private final Slot level;
  private final Slot from;
  private final Slot to;
  private final Slot name;
  private final Slot mode;
  private final Slot value;
  private final Slot source;
  private final Slot target;

  CopySteps(Script script) {
    this.script = script;
    this.steps = script.steps;
    this.stack = steps.zeros("directories", DEEPEST * LEVEL);
    this.status = steps.zeros("file", 256);
    this.level = steps.slot("level");
    this.from = steps.slot("from");
    this.to = steps.slot("to");
    this.name = steps.slot("name");
    this.mode = steps.slot("mode");
    this.value = steps.slot("value");
    this.source = steps.slot("source");
    this.target = steps.slot("target");
  }

  /** Copies the entries of one directory into another, which stays as it is itself. */
  void copy(Slot place, Slot tree) {
    steps.set(stack).into(level);
    open(source, place, ".");
    open(target, tree, ".");
    push();
    var next = steps.here("next entry");
    var up = steps.label("up");
    var done = steps.label("copied");
    take(up);
    var directory = steps.label("a directory");
    var link = steps.label("a link");
    var file = steps.label("a file");
    script.must(STATX, from, name, SYMLINK_NOFOLLOW, BASIC, status);
    steps.load(2, status.at(MODE)).into(mode);
    steps.and(mode, FileModes.S_IFMT).into(value);
    steps.subtract(value, FileModes.S_IFDIR).ifZero(directory);
    steps.subtract(value, FileModes.S_IFLNK).ifZero(link);
    steps.subtract(value, FileModes.S_IFREG).ifZero(file);
    node(next);
    steps.place(link);
    link(next);
    steps.place(file);
    file(next);
    steps.place(directory);
    script.must(MKDIRAT, to, name, 0700);
    own();
    permit();
    open(source, from, name);
    open(target, to, name);
    steps.add(level, LEVEL).into(level);
    var room = steps.label("room");
    steps.subtract(level, stack.at(DEEPEST * LEVEL - LEVEL)).ifNotPositive(room);
    script.fail(ENAMETOOLONG);
    steps.place(room);
    push();
    steps.jump(next);
    steps.place(up);
    script.close(from);
    script.close(to);
    steps.subtract(level, LEVEL).into(level);
    steps.subtract(level, stack).ifNotNegative(next);
    steps.place(done);
  }

  /** Begins the directories that were opened last. */
  private void push() {
    steps.store(8, level, source);
    at(TO);
    steps.store(8, value, target);
    at(AT);
    steps.store(8, value, 0);
    at(END);
    steps.store(8, value, 0);
  }

  /** The next name of this level, none of the two dots; at the end it goes up. */
  private void take(Label up) {
    var again = steps.here("take");
    var listed = steps.label("listed");
    var position = steps.slot("position");
    var end = steps.slot("end");
    steps.load(8, level).into(from);
    at(TO);
    steps.load(8, value).into(to);
    at(END);
    steps.load(8, value).into(end);
    at(AT);
    steps.load(8, value).into(position);
    steps.subtract(end, position).ifPositive(listed);
    var size = steps.slot("size");
    steps.add(level, NAMES).into(position);
    steps.call(GETDENTS64, from, position, LISTING).into(size).ifZero(up);
    steps.set(size).ifNegative(script.trampoline(size));
    steps.add(position, size).into(end);
    at(END);
    steps.store(8, value, end);
    steps.place(listed);
    steps.add(position, NAME).into(name);
    steps.add(position, RECORD_LENGTH).into(value);
    steps.load(2, value).into(size);
    steps.add(position, size).into(position);
    at(AT);
    steps.store(8, value, position);
    skipDots(again);
  }

  private void skipDots(Label again) {
    var taken = steps.label("taken");
    steps.load(1, name).into(value);
    steps.subtract(value, (int) '.').ifNotZero(taken);
    steps.add(name, 1).into(source);
    steps.load(1, source).into(value).ifZero(again);
    steps.subtract(value, (int) '.').ifNotZero(taken);
    steps.add(name, 2).into(source);
    steps.load(1, source).ifZero(again);
    steps.place(taken);
  }

  private void at(int offset) {
    steps.add(level, offset).into(value);
  }

  private void open(Slot into, Object directory, Object path) {
    var flags =
        OpenFlags.of(OpenFlag.RDONLY, OpenFlag.DIRECTORY, OpenFlag.NOFOLLOW, OpenFlag.CLOEXEC);
    script.steps.call(OPENAT, directory, path, flags, 0).into(into);
    script.steps.set(into).ifNegative(script.trampoline(into));
  }

  private void node(Label next) {
    var number = steps.slot("number");
    var part = steps.slot("part");
    // The kernel's dev_t of a device whose numbers are below 2^12 and 2^20.
    steps.load(4, status.at(MAJOR)).into(number);
    steps.shiftLeft(number, 8).into(number);
    steps.load(4, status.at(MINOR)).into(part);
    steps.and(part, 0xff).into(value);
    steps.or(number, value).into(number);
    steps.and(part, 0xfff00).into(part);
    steps.shiftLeft(part, 12).into(part);
    steps.or(number, part).into(number);
    script.must(MKNODAT, to, name, mode, number);
    own();
    permit();
    steps.jump(next);
  }

  private void link(Label next) {
    var text = steps.zeros("link", PATH_MAX + 1);
    var length = steps.slot("length");
    steps.call(READLINKAT, from, name, text, PATH_MAX).into(length);
    steps.set(length).ifNegative(script.trampoline(length));
    steps.add(text, length).into(value);
    steps.store(1, value, 0);
    script.must(SYMLINKAT, text, to, name);
    own();
    steps.jump(next);
  }

  private void file(Label next) {
    var copied = steps.slot("bytes");
    var reading = OpenFlags.of(OpenFlag.RDONLY, OpenFlag.NOFOLLOW, OpenFlag.CLOEXEC);
    var writing = OpenFlags.of(OpenFlag.WRONLY, OpenFlag.CREAT, OpenFlag.EXCL, OpenFlag.CLOEXEC);
    steps.call(OPENAT, from, name, reading, 0).into(source);
    steps.set(source).ifNegative(script.trampoline(source));
    steps.call(OPENAT, to, name, writing, 0600).into(target);
    steps.set(target).ifNegative(script.trampoline(target));
    var more = steps.here("more");
    steps.call(SENDFILE, target, source, 0, 0x7ff_f000).into(copied).ifPositive(more);
    steps.set(copied).ifNegative(script.trampoline(copied));
    own();
    steps.and(mode, 07777).into(value);
    script.must(FCHMOD, target, value);
    script.close(source);
    script.close(target);
    steps.jump(next);
  }

  private void own() {
    var uid = steps.slot("uid");
    var gid = steps.slot("gid");
    steps.load(4, status.at(UID)).into(uid);
    steps.load(4, status.at(GID)).into(gid);
    script.must(FCHOWNAT, to, name, uid, gid, SYMLINK_NOFOLLOW);
  }

  private void permit() {
    steps.and(mode, 07777).into(value);
    script.must(FCHMODAT, to, name, value);
  }
}
