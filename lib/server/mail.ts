import "server-only";
import nodemailer from "nodemailer";
import { type Env, linkBase } from "./env.ts";

/** Mails the link to a new password; without mail settings it is written to the log, without the address it is for. */
export async function sendResetLink(env: Env, to: string, token: string): Promise<void> {
  const link = resetLink(env, token);
  if (!env.mail) {
    console.log(`A new password was asked for. No mail is set up, so its link stands here, good for an hour: ${link}`);
    return;
  }
  const transport = nodemailer.createTransport({
    url: env.mail.smtp,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({
      from: env.mail.from,
      to,
      subject: "A new password for Footnote",
      text: `Somebody, probably you, asked for a new password for Footnote.\n\nChoose it here within an hour:\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
    });
  } catch (error) {
    // Its message may name the address, so only its code is told.
    console.error(`Mail could not be sent (${(error as { code?: string }).code ?? "unknown"}): see FOOTNOTE_SMTP_URL.`);
  } finally {
    transport.close();
  }
}

/** The token stands behind #, so that no server, proxy or log on the way sees it. */
export const resetLink = (env: Env, token: string): string => `${linkBase(env)}/account/reset#${token}`;
