using Restitution.Cases;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Intake.Statements;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>Every exhibit of a case read by its confirmed layout, each row with whose it is.</summary>
public sealed record CaseReading(CaseEvidence Evidence, IReadOnlyList<ExhibitReading> Exhibits)
{
    /// <summary>
    /// Every name that the rows write, for proposing matches; names that are codes of the case are left out.
    /// </summary>
    public IEnumerable<NamedRow> Names => Exhibits.SelectMany(exhibit => exhibit.Names);

    /// <summary>What was not read, and why; empty in a computation.</summary>
    public IReadOnlyList<UnreadExhibit> Unread { get; private init; } = [];

    /// <summary>Every name that rows write, codes too, with those of rows set aside; always in one order.</summary>
    public IReadOnlyList<NamedRow> Named { get; private init; } = [];

    /// <param name="starting">Told the code of each exhibit as its reading starts.</param>
    /// <exception cref="RefusedException">With every exhibit that has no confirmed layout or cannot be
    /// read.</exception>
    public static CaseReading Of(CaseFolder folder, CaseIdentities identities, Action<string>? starting = null)
    {
        CaseReading reading = OfReadable(folder, identities, starting);
        RefusedException.ThrowIfAny([.. reading.Unread.Select(unread => unread.Because)]);
        RefusedException.ThrowIfAny(DecidedRows.Refusals(folder, reading.Evidence));
        return reading;
    }

    /// <summary>What can be read; the rest is in <see cref="Unread"/>. For a working view only.</summary>
    public static CaseReading OfReadable(
        CaseFolder folder, CaseIdentities identities, Action<string>? starting = null)
    {
        List<UnreadExhibit> unread =
            [.. CaseCorrections.OfNoExhibit(folder).Select(refusal => new UnreadExhibit("", refusal))];
        List<ReadExhibit> read = [];
        Dictionary<string, string> readBefore = new(StringComparer.Ordinal);
        foreach (ExhibitFile exhibit in folder.Exhibits.Where(exhibit => !exhibit.IsCitedOnly))
        {
            starting?.Invoke(exhibit.Exhibit.Code);
            List<Refusal> refusals = [];
            if (Read(folder, exhibit, readBefore, refusals) is { } whole)
            {
                read.Add(whole);
            }

            unread.AddRange(refusals.Select(refusal => new UnreadExhibit(exhibit.Exhibit.Code, refusal)));
        }

        CaseReading reading = Of(folder, read, identities);
        return reading with
        {
            Unread = unread,
            Evidence = reading.Evidence with
            {
                Numbers = identities.Rows?.NumbersIn(reading.Evidence.Records, NumbersOf(identities))
                    ?? NumbersOf(identities),
            },
        };
    }

    private static HoldersNumber[] NumbersOf(CaseIdentities identities) =>
        [.. identities.Workers.Concat(identities.Respondents).SelectMany(person =>
            person.Accounts.Select(number => new HoldersNumber(person.Code, number)))];

    // Bookings that several statements have are one before anybody is found in them.
    private static CaseReading Of(CaseFolder folder, List<ReadExhibit> read, CaseIdentities identities)
    {
        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) =
            Overlaps.Merged(read, code => folder.Exhibits.First(file => file.Exhibit.Code == code).AccountOf ?? "");
        var byCode = merged.ToDictionary(exhibit => exhibit.Exhibit, StringComparer.Ordinal);
        NamedRow[] named = [.. folder.Exhibits.SelectMany(file => NamedIn(file, byCode))];
        var attribution = new Attribution(folder.Case, identities.Rows?.In(named, identities) ?? identities);
        ExhibitReading[] exhibits =
        [
            .. folder.Exhibits.Select(file => byCode.TryGetValue(file.Exhibit.Code, out ReadExhibit? whole)
                ? ExhibitReading.Of(file, whole, attribution)
                : ExhibitReading.OfCited(file)),
        ];
        var evidence = new CaseEvidence(
            [.. exhibits.Select(exhibit => exhibit.Evidence), .. folder.Rates.Files],
            [.. exhibits.SelectMany(exhibit => exhibit.Records)])
        {
            Ledgers = LedgerFindings.Of(
                [.. merged.SelectMany(exhibit => exhibit.Statements)], questions,
                [.. CaseBooks.Of(folder, byCode, attribution)]),
        };
        return new CaseReading(evidence, exhibits) { Named = named };
    }

    private static IEnumerable<NamedRow> NamedIn(ExhibitFile file, Dictionary<string, ReadExhibit> read) =>
        read.TryGetValue(file.Exhibit.Code, out ReadExhibit? whole)
            ? whole.Records.SelectMany(record => Attribution.NamesIn(record, file)).Concat(
                whole.Quarantined.Where(row => row.Pay is { Person.IsBlank: false }).Select(row =>
                    new NamedRow(file.Exhibit.Code, row.Source, row.Pay!.Person)))
            : [];

    /// <summary>The confirmed layout of an exhibit, or the refusal that names the command which makes one.</summary>
    public static (Layout? Layout, Refusal? Refusal) LayoutOf(CaseFolder folder, ExhibitFile exhibit)
    {
        string code = exhibit.Exhibit.Code;
        string review = $"confirm it with: restitution review {folder.AsWritten} {code}";
        if (!File.Exists(folder.LayoutPathOf(code)))
        {
            return (null, Unreadable(exhibit) ?? new Refusal(
                RefusedBecause.LayoutMissing, $"exhibit {code}", "no confirmed layout", $"layouts/{code}.json",
                review));
        }

        (Layout? layout, IntakeRefusal? refusal) =
            LayoutFile.ReadConfirmed(File.ReadAllBytes(folder.LayoutPathOf(code)), code);
        if (refusal is not null)
        {
            return (null, ReadRefusals.Of(refusal, review));
        }

        return LayoutCheck.Lacks(layout!) is { Count: > 0 } lacks
            ? (null, new Refusal(
                RefusedBecause.LayoutUndecided, $"layouts/{code}.json",
                ShownPlaces.OfFile(code, exhibit.FullPath).In(string.Join("; ", lacks)),
                "every column and mark decided", review))
            : (layout, null);
    }

    // No layout could be confirmed for a format that is not read: to ask for one would lead in a circle.
    private static Refusal? Unreadable(ExhibitFile exhibit)
    {
        using FileStream bytes = File.OpenRead(exhibit.FullPath);
        return LayoutProposal.For(bytes, exhibit.Exhibit.Code).Refusal is { } refusal
            ? ReadRefusals.Of(refusal, "write its layout by hand") : null;
    }

    private static ReadExhibit? Read(
        CaseFolder folder, ExhibitFile exhibit, Dictionary<string, string> readBefore, List<Refusal> refusals)
    {
        (Layout? layout, Refusal? refusal) = LayoutOf(folder, exhibit);
        if (layout is null)
        {
            refusals.Add(refusal!);
            return null;
        }

        string code = exhibit.Exhibit.Code;
        (CorrectionSet? corrections, IReadOnlyList<Refusal> unreadable) = CaseCorrections.Of(folder, code);
        if (corrections is null)
        {
            refusals.AddRange(unreadable);
            return null;
        }

        using FileStream bytes = File.OpenRead(exhibit.FullPath);
        ReadExhibit read = ReadExhibit.From(
            bytes, code, layout, exhibit.Exhibit.FileName, readBefore, corrections, areSheetsNumbered: true);
        if (read.Refusal is { } refused)
        {
            refusals.Add(ReadRefusals.Of(refused, $"look at it with: restitution review {folder.AsWritten} {code}"));
            return null;
        }

        if (read.Sha256 != exhibit.Exhibit.Sha256)
        {
            throw new IOException($"exhibit {code} changed while it was read");
        }

        foreach (ReadBytes bytesRead in read.BytesRead)
        {
            readBefore.TryAdd(bytesRead.Sha256, bytesRead.Place);
        }

        return read;
    }
}

/// <summary>An exhibit that was not read, or a part of its files; the code is blank for those of no exhibit.</summary>
public sealed record UnreadExhibit(string Exhibit, Refusal Because);

/// <summary>One exhibit as it was read, with whose its rows are.</summary>
public sealed record ExhibitReading(
    ExhibitFile File, ExhibitEvidence Evidence, IReadOnlyList<AttributedRecord> Records, IReadOnlyList<NamedRow> Names,
    IReadOnlyList<IntakeNote> Notes, string? SameFileAs)
{
    internal static ExhibitReading OfCited(ExhibitFile file) =>
        new(file, new ExhibitEvidence(file.Exhibit, default, [], []), [], [], [], null);

    internal static ExhibitReading Of(ExhibitFile file, ReadExhibit read, Attribution attribution) => new(
        file,
        new ExhibitEvidence(
            file.Exhibit, read.Counts, read.Quarantined, read.Statements)
        {
            Corrections = read.Corrections,
            AccountOf = file.AccountOf,
        },
        [.. attribution.OfAll(read.Records, file)],
        [.. read.Records.SelectMany(record => Attribution.NamesIn(record, file))
            .Where(row => !attribution.IsCode(row.Person))],
        read.Notes,
        read.SameFileAs);
}
