/* What an AppImage begins with (type 2 of the AppImage format): mounts the squashfs that is appended to this program,
 * or unpacks it where that is not possible, and starts AppRun in it.
 *
 * Linked statically with Debian's squashfuse and libfuse3, so it needs no library of the system, and of FUSE only the
 * program fusermount3. Differs from others in one point: without FUSE it unpacks by itself instead of giving up.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

/* Room for tools that add update information and signatures; they look for sections of these names. */
__attribute__((used, section(".upd_info"))) static char update_information[1024];
__attribute__((used, section(".sha256_sig"))) static char signature[1024];
__attribute__((used, section(".sig_key"))) static char signature_key[8192];

static char self[PATH_MAX];
static pid_t app;
static volatile sig_atomic_t stop; /* the signal that came */

static int fail(const char *what) {
    fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno));
    return 127;
}

/* Return where the squashfs begins: behind the last byte of this ELF file, which is its table of sections. */
static size_t image_offset(void) {
    Elf64_Ehdr header;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &header, sizeof header) != sizeof header)
        exit(fail(self));
    close(file);
    return header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
}

/* ---- unpacking */

static int write_all(int file, const char *block, sqfs_off_t length) {
    while (length > 0) {
        ssize_t written = write(file, block, (size_t)length);
        if (written < 0)
            return -1;
        block += written, length -= written;
    }
    return 0;
}

static int write_file(sqfs *fs, sqfs_inode *inode, const char *path) {
    static char block[1 << 20];
    uint64_t place = 0, size = inode->xtra.reg.file_size;
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (file < 0)
        return -1;
    while (place < size) {
        sqfs_off_t length = sizeof block;
        if (sqfs_read_range(fs, inode, (sqfs_off_t)place, &length, block) || length <= 0 ||
            write_all(file, block, length)) {
            close(file);
            return -1;
        }
        place += (uint64_t)length;
    }
    return close(file);
}

static int write_link(sqfs *fs, sqfs_inode *inode, const char *path) {
    char target[PATH_MAX];
    size_t size = sizeof target;
    return sqfs_readlink(fs, inode, target, &size) ? -1 : symlink(target, path);
}

static int write_entry(sqfs *fs, sqfs_traverse *at, const char *folder) {
    sqfs_inode inode;
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/%s", folder, at->path) >= (int)sizeof path ||
        sqfs_inode_get(fs, &inode, sqfs_dentry_inode(&at->entry)))
        return -1;
    if (S_ISDIR(inode.base.mode))
        return mkdir(path, 0755);
    return S_ISLNK(inode.base.mode) ? write_link(fs, &inode, path) : write_file(fs, &inode, path);
}

static int unpack(const char *folder) {
    sqfs fs;
    sqfs_traverse at;
    sqfs_err error = SQFS_OK;
    if (sqfs_open_image(&fs, self, image_offset()) || sqfs_traverse_open(&at, &fs, sqfs_inode_root(&fs)))
        return -1;
    while (!stop && sqfs_traverse_next(&at, &error))
        if (!at.dir_end && write_entry(&fs, &at, folder))
            return -1;
    if (stop)
        return errno = EINTR, -1;
    sqfs_traverse_close(&at);
    return error ? -1 : 0;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status, (void)kind, (void)place;
    return remove(path);
}

/* ---- starting AppRun */

static void start(const char *folder, char **arguments) {
    char program[PATH_MAX];
    snprintf(program, sizeof program, "%s/AppRun", folder);
    setenv("APPDIR", folder, 1);
    arguments[0] = program;
    execv(program, arguments);
    exit(fail(program));
}

static void pass_on(int number) {
    stop = number;
    if (app > 0)
        kill(app, number);
}

static char *temporary_folder(const char *kind) {
    static char path[PATH_MAX];
    const char *parent = getenv("TMPDIR");
    snprintf(path, sizeof path, "%s/.%s_descantXXXXXX", parent && *parent ? parent : "/tmp", kind);
    return mkdtemp(path);
}

static void remove_folder(const char *folder) {
    int reason = errno;
    nftw(folder, remove_entry, 32, FTW_DEPTH | FTW_PHYS);
    errno = reason;
}

static int unpack_and_run(char **arguments) {
    int status = 0;
    char *folder = temporary_folder("unpacked");
    if (!folder)
        return fail("cannot be unpacked");
    void (*hangup)(int) = signal(SIGHUP, pass_on);
    if (hangup == SIG_IGN) /* nohup */
        signal(SIGHUP, SIG_IGN);
    signal(SIGINT, pass_on);
    signal(SIGTERM, pass_on);
    if (unpack(folder)) {
        remove_folder(folder);
        return fail("cannot be unpacked");
    }
    signal(SIGINT, SIG_IGN); /* the terminal sends it to the app too */
    app = fork();
    if (app == 0) {
        signal(SIGHUP, hangup);
        signal(SIGINT, SIG_DFL);
        signal(SIGTERM, SIG_DFL);
        start(folder, arguments);
    }
    if (stop)
        kill(app, stop);
    while (waitpid(app, &status, 0) < 0 && errno == EINTR)
        ;
    remove_folder(folder);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* ---- mounting */

static struct fuse_lowlevel_ops operations = {
    .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir,   .releasedir = sqfs_ll_op_releasedir,
    .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup,     .open = sqfs_ll_op_open,
    .create = sqfs_ll_op_create,   .release = sqfs_ll_op_release,   .read = sqfs_ll_op_read,
    .readlink = sqfs_ll_op_readlink, .listxattr = sqfs_ll_op_listxattr, .getxattr = sqfs_ll_op_getxattr,
    .forget = sqfs_ll_op_forget,   .statfs = stfs_ll_op_statfs,
};

/* Answer the kernel until every holder of the other end of `alive` has ended, or until the folder is unmounted. */
static void serve_until_end(struct fuse_session *session, int alive) {
    struct pollfd waits[] = {{fuse_session_fd(session), POLLIN, 0}, {alive, 0, 0}};
    struct fuse_buf request = {.mem = NULL};
    while (!fuse_session_exited(session) && !waits[1].revents) {
        if (poll(waits, 2, -1) < 0 || !waits[0].revents)
            continue;
        int length = fuse_session_receive_buf(session, &request);
        if (length > 0)
            fuse_session_process_buf(session, &request);
        else if (length != -EINTR && length != -EAGAIN)
            return;
    }
}

/* Mount in this process, say so on `ready`, and serve. Never returns. */
static void serve(const char *folder, int ready, int alive) {
    sqfs_ll_chan channel;
    char *options[] = {"AppImage", "-oro,nosuid,nodev,fsname=AppImage,subtype=squashfuse"};
    struct fuse_args arguments = FUSE_ARGS_INIT(2, options);
    int quiet = open("/dev/null", O_RDWR);
    sqfs_ll *image = sqfs_ll_open(self, image_offset());
    setsid();
    dup2(quiet, 2); /* fusermount3's own words: where it cannot mount, the app is unpacked */
    if (image && !sqfs_ll_mount(&channel, folder, &arguments, &operations, sizeof operations, image)) {
        dup2(quiet, 0), dup2(quiet, 1);
        if (write(ready, "1", 1) == 1) {
            close(ready);
            serve_until_end(channel.session, alive);
        }
        sqfs_ll_unmount(&channel, folder);
    }
    rmdir(folder);
    _exit(0);
}

/* Mount the image in a new folder, served by another process until this one and its children end. NULL on failure. */
static char *mount_image(void) {
    int ready[2], alive[2];
    char answer;
    char *folder = temporary_folder("mount");
    if (!folder || pipe2(ready, O_CLOEXEC) || pipe(alive))
        return NULL;
    pid_t middle = fork();
    if (middle == 0) {
        close(ready[0]), close(alive[1]);
        if (fork() == 0)
            serve(folder, ready[1], alive[0]);
        _exit(0); /* the server is nobody's child, so that the app never has to wait for it */
    }
    close(ready[1]), close(alive[0]);
    waitpid(middle, NULL, 0);
    ssize_t length = read(ready[0], &answer, 1);
    close(ready[0]);
    if (length == 1)
        return folder;
    close(alive[1]);
    return NULL;
}

static int mount_and_wait(void) {
    char *folder = mount_image();
    if (!folder)
        return fail("cannot be mounted");
    puts(folder);
    fflush(stdout);
    return pause();
}

static int help(void) {
    puts("--appimage-extract          unpack into the folder squashfs-root\n"
         "--appimage-extract-and-run  unpack into a temporary folder, run, delete it\n"
         "--appimage-mount            mount, print the folder, wait to be ended\n"
         "--appimage-offset           print where the squashfs begins\n"
         "Everything else is for the app. APPIMAGE_EXTRACT_AND_RUN=1 is the second of these.");
    return 0;
}

int main(int count, char **arguments) {
    const char *first = count > 1 ? arguments[1] : "";
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length <= 0)
        return fail("/proc/self/exe");
    if (!strcmp(first, "--appimage-offset"))
        return printf("%zu\n", image_offset()) < 0;
    if (!strcmp(first, "--appimage-help"))
        return help();
    if (!strcmp(first, "--appimage-mount"))
        return mount_and_wait();
    if (!strcmp(first, "--appimage-extract"))
        return mkdir("squashfs-root", 0755) || unpack("squashfs-root") ? fail("squashfs-root") : 0;

    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", arguments[0], 1);
    setenv("OWD", getcwd((char[PATH_MAX]){0}, PATH_MAX) ?: "/", 1);
    if (!strcmp(first, "--appimage-extract-and-run"))
        return unpack_and_run(arguments + 1);
    char *folder = getenv("APPIMAGE_EXTRACT_AND_RUN") ? NULL : mount_image();
    if (!folder)
        return unpack_and_run(arguments);
    start(folder, arguments);
}
