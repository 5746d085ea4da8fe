"""Runs a program under a pseudo terminal. usage: terminal.py COLUMNS INTERRUPT program arguments...; writes its exit code, then what it wrote.

With INTERRUPT 1 it gets Ctrl-C after three seconds."""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

columns, interrupt, command = int(sys.argv[1]), sys.argv[2] == '1', sys.argv[3:]
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 40, columns, 0, 0))
    os.environ['TERM'] = 'xterm-256color'
    os.execvp(command[0], command)

written, started, sent = b'', time.monotonic(), False
while time.monotonic() - started < 100:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        written += data
    if interrupt and not sent and time.monotonic() - started > 3:
        os.write(terminal, b'\x03')
        sent = True

_, status = os.waitpid(child, 0)
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
sys.stdout.buffer.write(b'%d\n' % code + written)
