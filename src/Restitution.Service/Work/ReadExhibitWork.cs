using System.Data.Common;
using System.Text;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Service.Queue;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>Reads one exhibit by its confirmed layout: its records and the rows set aside, for lists of them.</summary>
/// <remarks>
/// A computation reads the exhibits anew by the same readers; what is kept here is a view. An exhibit that
/// <c>case.json</c> does not name yet is named there first, as <c>case add</c> does it in a folder.
/// </remarks>
internal sealed class ReadExhibitWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        ReadExhibitTold asked = WorkAsked.ToldOf<ReadExhibitTold>(way.Job);
        StoredExhibit exhibit = parts.Exhibits.OfId(asked.Exhibit)
            ?? throw new InvalidOperationException($"The job {way.Job.Id} names an exhibit that is not there.");
        StoredCase stored = parts.Cases.OfId(exhibit.CaseId)!;
        way.Tell(1, 4);
        try
        {
            return await Read(stored, exhibit, way);
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Because != RefusedBecause.ChangedMeanwhile))
        {
            WorkDone done = WorkDone.Refused(refused);
            return done with
            {
                Keep = within => parts.Exhibits.Tell(
                    exhibit.Id, exhibit.Version, ExhibitState.Refused, default, done.Outcome, within),
            };
        }
    }

    /// <summary>Says of an exhibit whose reading failed as often as it may that it was not read.</summary>
    public void GiveUp(Job job, string fault)
    {
        ReadExhibitTold asked = WorkAsked.ToldOf<ReadExhibitTold>(job);
        if (parts.Exhibits.OfId(asked.Exhibit) is { State: ExhibitState.Arrived } exhibit)
        {
            parts.Exhibits.Tell(exhibit.Id, exhibit.Version, ExhibitState.Refused, default, fault);
        }
    }

    private async Task<WorkDone> Read(StoredCase stored, StoredExhibit exhibit, WorkUnderWay way)
    {
        CaseDefinition definition = parts.Cases.Definition(stored.Id)!;
        byte[] text = Encoding.UTF8.GetBytes(definition.Text);
        byte[]? named = ExhibitNamed.In(text, exhibit);
        CaseText caseText = CaseText.Read(named ?? text, "case.json");
        ExhibitsOfVault.ThrowIfElsewhere(caseText.Exhibits);
        ExhibitShape shape = caseText.Exhibits.Single(one => one.Code == exhibit.Code);
        ReadExhibit? read = shape.CitedOnly ? null : await Read(stored, exhibit, way.Stop);
        way.Tell(3, 4);
        IReadOnlyList<AttributedRecord> records =
            read is null ? [] : await Attributed(stored, exhibit, caseText, shape, read, way);
        string outcome = QueuedWork.Told(new
        {
            exhibit = exhibit.Code, citedOnly = shape.CitedOnly, counts = read?.Counts ?? default,
            statements = read?.Statements.Select(one => new
            {
                place = one.Place.ToString(), verdict = one.Verdict.ToString(), lines = one.LineCount,
            }),
        });
        return new WorkDone(outcome, within =>
        {
            if (named is not null)
            {
                Name(stored, exhibit, definition.Version, Encoding.UTF8.GetString(named), way.Job, within);
            }

            Keep(exhibit, records, read, outcome, within);
            parts.Custody.Append(new CustodyDeed(
                CustodyAct.ExhibitRead, CustodyText.CodeOfUser(way.Job.EnqueuedBy), stored.Code, exhibit.Code,
                exhibit.Sha256), within);
        });
    }

    // The program's own revision, which no person wrote: who asked for the reading stands beside it.
    private void Name(
        StoredCase stored, StoredExhibit exhibit, int version, string text, Job job, DbTransaction within)
    {
        parts.Cases.WriteDefinition(
            stored.Id, version, text, WorkAsked.ByTheService, within: within, askedBy: job.EnqueuedBy);
        parts.Custody.Append(new CustodyDeed(
            CustodyAct.CaseChanged, WorkAsked.ByTheService, stored.Code, exhibit.Code, FileDigest.OfText(text)),
            within);
    }

    private void Keep(
        StoredExhibit exhibit, IReadOnlyList<AttributedRecord> records, ReadExhibit? read, string outcome,
        DbTransaction within)
    {
        parts.Records.ReplaceOfExhibit(
            exhibit.Id, records.Select(record => RecordRows.Of(record.Record, record.Worker)), within);
        parts.Quarantine.ReplaceOfExhibit(exhibit.Id, (read?.Quarantined ?? []).Select(RecordRows.Of), within);
        parts.Exhibits.Tell(
            exhibit.Id, exhibit.Version, ExhibitState.Read, read?.Counts ?? default, outcome, within);
    }

    private async Task<ReadExhibit> Read(StoredCase stored, StoredExhibit exhibit, CancellationToken stop)
    {
        Layout layout = LayoutOf(stored, exhibit.Code);
        CorrectionSet corrections = CorrectionsOf(stored, exhibit.Code);
        using Scratch scratch = Scratch.In(parts.ScratchFolder);
        string path = Path.Combine(scratch.FullPath, exhibit.Code);
        await using (Stream bytes = await parts.Vault.OpenVerified(
            VaultAddress.Of(stored.Code, exhibit.Code), exhibit.Sha256, stop))
        {
            await using FileStream copy = File.Create(path);
            await bytes.CopyToAsync(copy, stop);
        }

        await using FileStream file = File.OpenRead(path);
        ReadExhibit read = ReadExhibit.From(
            file, exhibit.Code, layout, exhibit.FileName, corrections: corrections, areSheetsNumbered: true);
        if (read.Refusal is { } refusal)
        {
            throw new RefusedException([ReadRefusals.Of(refusal, ConfirmLayout(exhibit.Code))]);
        }

        return read.Counts.Foot
            ? read : throw new InvalidOperationException($"The counts of exhibit {exhibit.Code} do not foot.");
    }

    private Layout LayoutOf(StoredCase stored, string code)
    {
        string path = $"layouts/{code}.json";
        if (parts.CaseFiles.Of(stored.Id, path) is not { } file)
        {
            throw new RefusedException(
                RefusedBecause.LayoutMissing, $"exhibit {code}", "no confirmed layout", path, ConfirmLayout(code));
        }

        (Layout? layout, IntakeRefusal? refusal) = LayoutFile.ReadConfirmed(parts.CaseFiles.Bytes(file), code);
        if (refusal is not null)
        {
            throw new RefusedException([ReadRefusals.Of(refusal, ConfirmLayout(code))]);
        }

        return LayoutCheck.Lacks(layout!) is { Count: > 0 }
            ? throw new RefusedException(
                RefusedBecause.LayoutUndecided, path, "a column or mark that is not decided",
                "every column and mark decided", ConfirmLayout(code))
            : layout!;
    }

    private CorrectionSet CorrectionsOf(StoredCase stored, string code)
    {
        string path = $"corrections/{code}.csv";
        if (parts.CaseFiles.Of(stored.Id, path) is not { } file)
        {
            return CorrectionSet.None;
        }

        CorrectionReading reading = CorrectionFile.Read(parts.CaseFiles.Bytes(file), path, dayOfBlanks: null);
        RefusedException.ThrowIfAny(
            [.. reading.Refusals.Select(refusal => ReadRefusals.Of(refusal, "correct the line named"))]);
        return reading.Of(code);
    }

    private async Task<IReadOnlyList<AttributedRecord>> Attributed(
        StoredCase stored, StoredExhibit exhibit, CaseText text, ExhibitShape shape, ReadExhibit read, WorkUnderWay way)
    {
        CaseIdentities identities = await parts.IdentitiesFor(stored, way.Job, way.Stop);
        var file = new ExhibitFile(
            new Exhibit(exhibit.Code, exhibit.FileName, exhibit.Sha256, exhibit.ByteCount, exhibit.ReceivedOn,
                exhibit.Custodian, null),
            "", shape.AccountOf, shape.CitedOnly);
        var attribution = new Attribution(text.Case, identities);
        return [.. attribution.OfAll(read.Records, file)];
    }

    private static string ConfirmLayout(string code) => $"confirm the layout as the case's file layouts/{code}.json";
}
