using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Stores;

namespace Restitution.Storage.Folders;

/// <summary>Names an exhibit that was received in the text of a <c>case.json</c>, as <c>case add</c> does.</summary>
public static partial class ExhibitNamed
{
    /// <returns>The text with the exhibit after the last; null where it is named there already.</returns>
    /// <exception cref="Refusals.RefusedException">The text is no case.</exception>
    public static byte[]? In(byte[] caseUtf8, StoredExhibit exhibit)
    {
        if (CaseText.Read(caseUtf8, "case.json").Exhibits.Any(one => one.Code == exhibit.Code))
        {
            return null;
        }

        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        int head = caseUtf8.AsSpan().StartsWith(mark) ? mark.Length : 0;
        byte[] named =
        [
            .. caseUtf8.AsSpan(0, head), .. ExhibitsWritten.In(caseUtf8[head..]).With([KeysOf(exhibit)]),
        ];
        return CaseText.Read(named, "case.json").Exhibits.Any(one => one.Code == exhibit.Code)
            ? named : throw new InvalidOperationException("case.json with the exhibit added does not name it.");
    }

    private static (string Key, string Json)[] KeysOf(StoredExhibit exhibit)
    {
        string ending = Path.GetExtension(exhibit.FileName).ToLowerInvariant();
        (string Key, string? Text)[] texts =
        [
            ("code", exhibit.Code), ("file", $"exhibits/{exhibit.Code}{(Ending.IsMatch(ending) ? ending : "")}"),
            ("receivedOn", exhibit.ReceivedOn is { } day ? LocalDatePattern.Iso.Format(day) : null),
            ("receivedAs", exhibit.FileName), ("custodian", exhibit.Custodian), ("sha256", exhibit.Sha256),
        ];
        return
        [
            .. texts.Where(one => one.Text is not null)
                .Select(one => (one.Key, JsonSerializer.Serialize(one.Text, CaseJsonForm.Options))),
        ];
    }

    [GeneratedRegex(@"\A[.][a-z0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending { get; }
}
