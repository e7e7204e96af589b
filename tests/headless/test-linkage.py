#!/usr/bin/python3
"""Which libraries the programs wait for before they begin.

A web engine takes longer to load than the window takes to be made: only the module has it.
"""
import os
import re
import subprocess
import unittest

ENGINE = re.compile(r'^lib(webkit|javascriptcore|soup|gst)')
TOOLKIT = re.compile(r'^lib(gtk|adwaita)-')


def libraries(variable):
    """All that the dynamic linker loads for a file, with what that needs in turn."""
    listed = subprocess.run(['ldd', os.environ[variable]], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in listed.splitlines()]


class Linkage(unittest.TestCase):
    def has(self, variable, pattern):
        return [name for name in libraries(variable) if pattern.match(name)]

    def test_window(self):
        self.assertEqual(self.has('BOOKWHEEL', ENGINE), [])
        self.assertNotEqual(self.has('BOOKWHEEL', TOOLKIT), [])

    def test_module(self):
        self.assertIn('webkitgtk', ' '.join(self.has('MODULE', ENGINE)))

    def test_shell(self):
        self.assertEqual(self.has('BOOKWHEELCTL', ENGINE) + self.has('BOOKWHEELCTL', TOOLKIT), [])


if __name__ == '__main__':
    unittest.main(verbosity=0)
