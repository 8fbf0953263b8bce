using System.Globalization;

namespace Restitution.Intake.Archives;

/// <summary>What is said when an archive, or a member of it, is not read.</summary>
internal static class ArchiveRefusals
{
    private const string AskAgain = "Ask for the archive again from its source.";

    public static IntakeRefusedException CutShort(string place, string found) => Refused(
        RefusalKind.Truncated, place, found, "the whole file",
        "Compare its size and hash with the source and copy it again.");

    public static IntakeRefusedException Unsafe(string place, string found, string wanted) => Refused(
        RefusalKind.ArchiveUnsafe, place, found, wanted, AskAgain);

    public static IntakeRefusedException TooLarge(string place, string found, string wanted) => Refused(
        RefusalKind.TooLarge, place, found, wanted,
        "Unpack it where that is safe, and add its files as exhibits of their own.");

    public static IntakeRefusedException Encrypted(string place) => Refused(
        RefusalKind.PasswordProtected, place, "a member that a password protects", "a member that opens without one",
        "Ask the custodian for the password, save a copy without it, and keep both as exhibits.");

    public static IntakeRefusedException Nested(string place) => Refused(
        RefusalKind.ArchiveUnsafe, place, "an archive in an archive", "files of the formats that are read",
        "Unpack the inner archive and add it as an exhibit of its own.");

    public static IntakeRefusedException Damaged(string place, string found) => Refused(
        RefusalKind.Truncated, place, found, "a member that unpacks to what the archive says of it", AskAgain);

    public static string Bytes(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} bytes");

    private static IntakeRefusedException Refused(
        RefusalKind kind, string place, string found, string wanted, string whatToDo) =>
        new(new IntakeRefusal(kind, place, found, wanted, whatToDo));
}
