/** What a reading says is told to pages too, so its types belong to the model; here they have their short names. */
export type {
	CellContext as Context,
	CellReading as Reading,
	Flag,
	FlagReason,
	Piece,
	Problem,
	ProblemReason
} from '../../model';
