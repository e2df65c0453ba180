// A reader that tells what it can see of its server.
process.stdout.write(JSON.stringify({ ok: false, error: { code: "seen", message: JSON.stringify(process.env) } }));
