# make -f appimage_runtime.mk OUT=FILE: the program that an AppImage begins with. Debian's libsquashfuse-dev,
# libfuse3-dev and the libraries that unpack; static, so that it runs on any x86-64 Linux. FILE.libraries lists what the
# linker read.
LIBRARIES = -lsquashfuse_ll -lfuse3 -lzstd -llz4 -llzma -llzo2 -lz -lpthread -ldl

$(OUT): $(dir $(lastword $(MAKEFILE_LIST)))appimage_runtime.c
	gcc -std=gnu11 -O2 -Wall -Wextra -Werror -D_FILE_OFFSET_BITS=64 -static -ffile-prefix-map=$(dir $<)= \
	    -Wl,--build-id=none -s -Wl,--trace -o $@ $< $(LIBRARIES) >$@.libraries
	printf 'AI\002' | dd of=$@ bs=1 seek=8 conv=notrunc status=none
