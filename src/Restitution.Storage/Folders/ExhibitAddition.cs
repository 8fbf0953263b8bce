using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Restitution.Intake;
using Restitution.Intake.Archives;
using Restitution.Intake.Proposals;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Folders;

/// <summary>
/// Adds files to a case as exhibits: copies into <c>exhibits/</c>, and words for each in <c>case.json</c>.
/// </summary>
/// <remarks>
/// All files or none. <c>case.json</c> is edited as text and read as a case before it is written, and it is written
/// last and in one step: what was copied is removed again when anything fails.
/// </remarks>
public sealed class ExhibitAddition
{
    private const string CaseFileName = "case.json";
    private const string ExhibitsName = "exhibits";

    private readonly CaseFolder folder;
    private readonly ExhibitWish wish;
    private readonly List<Refusal> refusals = [];
    private readonly HashSet<string> codes;
    private readonly Dictionary<string, string> held = new(StringComparer.Ordinal);

    private ExhibitAddition(CaseFolder folder, ExhibitWish wish)
    {
        (this.folder, this.wish) = (folder, wish);
        codes =
        [
            .. folder.Exhibits.Select(exhibit => exhibit.Exhibit.Code),
            .. folder.Case.Workers.Select(worker => worker.Code), .. folder.Case.Respondents.Select(one => one.Code),
        ];
        foreach (ExhibitFile exhibit in folder.Exhibits)
        {
            held.TryAdd(exhibit.Exhibit.Sha256, exhibit.Exhibit.Code);
            using FileStream bytes = File.OpenRead(exhibit.FullPath);
            foreach (ReadBytes member in MemberDigests.Of(bytes, exhibit.Exhibit.Code))
            {
                held.TryAdd(member.Sha256, member.Place);
            }
        }
    }

    /// <exception cref="RefusedException">With everything that stands against any of the files; nothing was
    /// changed.</exception>
    public static IReadOnlyList<AddedExhibit> To(CaseFolder folder, IReadOnlyList<string> files, ExhibitWish wish)
    {
        var addition = new ExhibitAddition(folder, wish);
        addition.CheckWish(files);
        AddedExhibit?[] seen = [.. files.Select(addition.Seen)];
        RefusedException.ThrowIfAny(addition.refusals);
        (string Source, AddedExhibit Exhibit)[] added =
            [.. files.Zip(seen, (file, exhibit) => (file, exhibit!))];
        addition.Write(added);
        return [.. added.Select(one => one.Exhibit)];
    }

    private void CheckWish(IReadOnlyList<string> files)
    {
        if (wish.Code is { } code)
        {
            if (files.Count > 1)
            {
                Refuse(RefusedBecause.CodeTwice, "--code", $"the code \"{code}\" for {files.Count} files", "one file",
                    "add the files one by one, or without --code");
            }

            if (!Regex.IsMatch(code, As.Code, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            {
                Refuse(
                    RefusedBecause.TextMalformed, "--code", $"the code \"{code}\"", As.CodeWanted, "correct the code");
            }
            else if (codes.Contains(code))
            {
                Refuse(RefusedBecause.CodeTwice, "--code", $"the code \"{code}\", which the case has already",
                    "a code of its own", "give another code, or leave --code out");
            }
        }

        string[] parties =
        [
            .. folder.Case.Respondents.Select(one => one.Code), .. folder.Case.Workers.Select(one => one.Code),
            .. folder.Case.Parties.Select(one => one.Code),
        ];
        if (wish.AccountOf is { } holder && !parties.Contains(holder))
        {
            Refuse(RefusedBecause.CodeUnknown, "--account-of", $"the respondent, worker or party \"{holder}\"",
                $"one of {string.Join(", ", parties)}", "correct the code, or add it to case.json first");
        }

        if (new DirectoryInfo(Path.Combine(folder.FullPath, ExhibitsName)).LinkTarget is not null)
        {
            Refuse(RefusedBecause.PathLeavesFolder, ExhibitsName + "/", "a link out of the case folder",
                "the folder itself", "put the folder in place of the link");
        }
    }

    private AddedExhibit? Seen(string file)
    {
        if (!File.Exists(file))
        {
            return Refuse(RefusedBecause.FileMissing, file, Directory.Exists(file) ? "a folder" : "no such file",
                "a file", "correct the path");
        }

        if (Path.GetFileName(file).Any(char.IsControl))
        {
            return Refuse(RefusedBecause.TextMalformed, file.ReplaceLineEndings(" "), "a control character in the name",
                "a name on one line", "give a copy another name and say in --description what it was");
        }

        using FileStream bytes = File.OpenRead(file);
        if (bytes.Length == 0)
        {
            return Refuse(RefusedBecause.FileEmpty, file, "a file without a byte", "the file as received",
                "ask for it again from its source");
        }

        (string sha256, long byteCount) = FileDigest.Of(file);
        if (held.TryGetValue(sha256, out string? before))
        {
            return Refuse(RefusedBecause.BytesTwice, file, $"the same bytes as {before}, to the last",
                "a file that the case does not hold", $"nothing is to be added: cite {before}");
        }

        LayoutProposal proposal = LayoutProposal.For(bytes, Path.GetFileName(file));
        if (proposal.Refusal is { } unreadable && !wish.IsCitedOnly)
        {
            return Refuse(RefusedBecause.ExhibitUnreadable, file, unreadable.Found, unreadable.Wanted,
                $"{unreadable.WhatToDo.TrimEnd('.')}; or, where it is cited and no row is read, add it with --cited-only");
        }

        string code = wish.Code ?? ExhibitCodes.Next(proposal.Refusal is null ? proposal.Kind : null, codes);
        string[] sameAs =
        [
            .. MemberDigests.Of(bytes, code).Select(member => held.GetValueOrDefault(member.Sha256)).OfType<string>(),
        ];
        codes.Add(code);
        held.Add(sha256, file);
        return PlaceOf(file, code) is { } place
            ? new AddedExhibit(code, place, Path.GetFileName(file), sha256, byteCount, proposal.Kind, sameAs)
            : null;
    }

    // A file that lies in exhibits/ already stays where it is; any other goes there under its code.
    private string? PlaceOf(string file, string code)
    {
        string inside = Path.GetRelativePath(folder.FullPath, Path.GetFullPath(file)).Replace('\\', '/');
        if (inside.StartsWith(ExhibitsName + "/", StringComparison.Ordinal))
        {
            (_, Refusal? refusal) = PathInFolder.Find(folder.FullPath, inside, file);
            refusals.AddRange(refusal is null ? [] : [refusal]);
            return inside;
        }

        string ending = Path.GetExtension(file).ToLowerInvariant();
        string place = $"{ExhibitsName}/{code}" + (Regex.IsMatch(
            ending, "^[.][a-z0-9]{1,8}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? ending : "");
        if (Path.Exists(Path.Combine(folder.FullPath, place)))
        {
            Refuse(RefusedBecause.FileInTheWay, file, $"a file {place} that case.json does not name",
                "a place that is free", "add that file itself, take it out, or give --code");
            return null;
        }

        return place;
    }

    private void Write(IReadOnlyList<(string Source, AddedExhibit Exhibit)> added)
    {
        byte[] text = Edited([.. added.Select(one => one.Exhibit)]);
        List<string> copied = [];
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullPath, ExhibitsName));
            foreach ((string source, AddedExhibit exhibit) in added)
            {
                string target = Path.Combine(folder.FullPath, exhibit.File);
                if (Path.GetFullPath(source) != target)
                {
                    Copy(source, target, copied);
                }

                if (FileDigest.Of(target).Sha256 != exhibit.Sha256)
                {
                    throw new IOException($"{source} changed while it was copied");
                }
            }

            WholeFile.Write(Path.Combine(folder.FullPath, CaseFileName), text);
        }
        catch
        {
            copied.ForEach(File.Delete);
            throw;
        }
    }

    // Only what was made here is taken away again: a file that stood there is never written over.
    private static void Copy(string source, string target, List<string> copied)
    {
        using FileStream from = File.OpenRead(source);
        using FileStream to = new(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        copied.Add(target);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
    }

    private byte[] Edited(IReadOnlyList<AddedExhibit> added)
    {
        byte[] before = File.ReadAllBytes(Path.Combine(folder.FullPath, CaseFileName));
        if (FileDigest.Of(before) != folder.CaseSha256)
        {
            throw new IOException("case.json changed meanwhile");
        }

        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        int head = before.AsSpan().StartsWith(mark) ? mark.Length : 0;
        byte[] after =
        [
            .. before.AsSpan(0, head), .. ExhibitsWritten.In(before[head..]).With([.. added.Select(KeysOf)]),
        ];
        CaseText read = CaseText.Read(after, CaseFileName);
        if (!read.Exhibits.Select(one => one.Code)
            .SequenceEqual([.. folder.Exhibits.Select(one => one.Exhibit.Code), .. added.Select(one => one.Code)]))
        {
            throw new InvalidOperationException("case.json with the exhibits added does not hold just these more.");
        }

        return after;
    }

    private IReadOnlyList<(string Key, string Json)> KeysOf(AddedExhibit exhibit)
    {
        (string Key, string? Text)[] texts =
        [
            ("code", exhibit.Code), ("file", exhibit.File),
            ("receivedOn", wish.ReceivedOn is { } day ? LocalDatePattern.Iso.Format(day) : null),
            ("receivedAs", exhibit.ReceivedAs), ("custodian", wish.Custodian), ("description", wish.Description),
            ("accountOf", wish.AccountOf), ("sha256", exhibit.Sha256),
        ];
        return
        [
            .. texts.Where(one => one.Text is not null)
                .Select(one => (one.Key, JsonSerializer.Serialize(one.Text, CaseJsonForm.Options))),
            .. wish.IsCitedOnly ? [("citedOnly", "true")] : Array.Empty<(string, string)>(),
        ];
    }

    private AddedExhibit? Refuse(RefusedBecause because, string place, string found, string wanted, string remedy)
    {
        refusals.Add(new Refusal(because, place, found, wanted, remedy + "; nothing was changed"));
        return null;
    }
}
